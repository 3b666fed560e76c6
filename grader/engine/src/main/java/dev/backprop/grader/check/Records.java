package dev.backprop.grader.check;

import dev.backprop.grader.assignment.Components;
import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.message.ShortNumber;
import dev.backprop.worker.wire.Value;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;
import org.jspecify.annotations.Nullable;

/** Turns an author's records into plain values and back. */
final class Records {

    private Records() {}

    /** The components of {@code input}, in order, as they go to the student's method. */
    static List<Value> arguments(Record input) {
        List<Value> values = new ArrayList<>();
        for (RecordComponent component : Components.of(input.getClass())) {
            values.add(value(Components.value(input, component)));
        }
        return values;
    }

    /** The input whose components are the given arguments: the inverse of {@link #arguments}. */
    static <I extends Record> I input(Class<I> type, List<Value> arguments) {
        RecordComponent[] components = Components.of(type);
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = fromValue(arguments.get(i), components[i].getType());
        }
        return Components.record(type, values);
    }

    /** The same input with its numbers in as many digits as messages show. */
    static <I extends Record> I rounded(I input) {
        List<Value> rounded = arguments(input).stream().map(Records::rounded).toList();
        return input(typeOf(input), rounded);
    }

    private static Value rounded(Value value) {
        if (value instanceof Value.Matrix matrix) {
            return new Value.Matrix(matrix.rows(), matrix.columns(), rounded(matrix.data()));
        } else if (value instanceof Value.Reals reals) {
            return new Value.Reals(rounded(reals.values()));
        } else if (value instanceof Value.Real real) {
            return new Value.Real(ShortNumber.rounded(real.value()));
        }
        return value;
    }

    private static double[] rounded(double[] numbers) {
        return Arrays.stream(numbers).map(ShortNumber::rounded).toArray();
    }

    @SuppressWarnings("unchecked") // what an object's class makes is of the object's type
    private static <I extends Record> Class<I> typeOf(I record) {
        return (Class<I>) record.getClass();
    }

    /** The numbers of each component that has any, in order. */
    static List<Entries> entries(Record input) {
        return List.copyOf(named(input).values());
    }

    /** The numbers of each component that has any, by its name, in order. */
    static Map<String, Entries> named(Record input) {
        Map<String, Entries> named = new LinkedHashMap<>();
        for (RecordComponent component : Components.of(input.getClass())) {
            Entries numbers = Entries.ofValue(Components.value(input, component));
            if (numbers != null) {
                named.put(component.getName(), numbers);
            }
        }
        return named;
    }

    /** Whether two inputs have the same shapes, and no matrix, vector, or entry of a vector of doubles in common. */
    static boolean differInNumbersAlone(Record a, Record b) {
        for (RecordComponent component : Components.of(a.getClass())) {
            Entries first = Entries.ofValue(Components.value(a, component));
            Entries second = Entries.ofValue(Components.value(b, component));
            if (first == null || second == null || !first.sameShapeAs(second)) {
                return false;
            }
            boolean isVector = component.getType() == double[].class;
            if (first.shape().length > 0 && (isVector ? haveOneInCommon(first, second) : first.equals(second))) {
                return false;
            }
        }
        return true;
    }

    private static boolean haveOneInCommon(Entries first, Entries second) {
        return IntStream.range(0, first.data().length).anyMatch(i -> first.data()[i] == second.data()[i]);
    }

    /** Whether each component of two inputs of one type has one shape. */
    static boolean haveOneShape(Record a, Record b) {
        List<Entries> first = entries(a);
        List<Entries> second = entries(b);
        return first.size() == second.size()
                && IntStream.range(0, first.size()).allMatch(i -> first.get(i).sameShapeAs(second.get(i)));
    }

    /** The lengths of all axes of arguments, in order. */
    static int[] shapes(List<Value> arguments) {
        List<Integer> lengths = new ArrayList<>();
        for (Value value : arguments) {
            if (value instanceof Value.Matrix matrix) {
                lengths.add(matrix.rows());
                lengths.add(matrix.columns());
            } else if (value instanceof Value.Reals reals) {
                lengths.add(reals.values().length);
            } else if (value instanceof Value.Wholes wholes) {
                lengths.add(wholes.values().length);
            }
        }
        return lengths.stream().mapToInt(Integer::intValue).toArray();
    }

    /** How many axes have the length 1 in both of two inputs of one type. */
    static int commonSingles(Record a, Record b) {
        List<Entries> first = entries(a);
        List<Entries> second = entries(b);
        int singles = 0;
        for (int i = 0; i < Math.min(first.size(), second.size()); i++) {
            int[] one = first.get(i).shape();
            int[] other = second.get(i).shape();
            for (int axis = 0; axis < Math.min(one.length, other.length); axis++) {
                singles += one[axis] == 1 && other[axis] == 1 ? 1 : 0;
            }
        }
        return singles;
    }

    /** The records of a type that a drawn value is or holds: a property may draw an input together with other things. */
    static <I extends Record> List<I> within(Object drawn, Class<I> type) {
        if (type.isInstance(drawn)) {
            return List.of(type.cast(drawn));
        }
        List<I> found = new ArrayList<>();
        if (drawn instanceof Record record) {
            for (RecordComponent component : Components.of(record.getClass())) {
                if (type.isInstance(Components.value(record, component))) {
                    found.add(type.cast(Components.value(record, component)));
                }
            }
        }
        return found;
    }

    /** What {@code record} holds in the component {@code name}. */
    static @Nullable Object component(Record record, String name) {
        for (RecordComponent component : Components.of(record.getClass())) {
            if (component.getName().equals(name)) {
                return Components.value(record, component);
            }
        }
        throw new IllegalArgumentException(record.getClass().getName() + " has no component " + name);
    }

    /** A record of the type whose components are those of a returned value, found by name. */
    static <P extends Record> P pass(Class<P> type, Value.Composite returned) {
        RecordComponent[] components = Components.of(type);
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            int at = returned.names().indexOf(components[i].getName());
            values[i] = at < 0
                    ? empty(components[i].getType())
                    : fromValue(returned.values().get(at), components[i].getType());
        }
        return Components.record(type, values);
    }

    /** What components hold in the place of numbers, by name. */
    static Map<String, String> unsupported(Value.Composite returned) {
        Map<String, String> found = new HashMap<>();
        for (int i = 0; i < returned.names().size(); i++) {
            if (returned.values().get(i) instanceof Value.Unsupported unsupported) {
                found.put(returned.names().get(i), unsupported.found());
            }
        }
        return found;
    }

    /** A record of the type that holds the given components; the others are {@code null} or NaN. */
    static <P extends Record> P partial(Class<P> type, Map<String, Object> known) {
        RecordComponent[] components = Components.of(type);
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            Object value = known.get(components[i].getName());
            values[i] = value == null ? empty(components[i].getType()) : value;
        }
        return Components.record(type, values);
    }

    /** The same record with two components exchanged; empty where they are not of one type. */
    static <P extends Record> Optional<P> exchanged(P pass, String name, String other) {
        @SuppressWarnings("unchecked")
        Class<P> type = (Class<P>) pass.getClass();
        if (type(type, name) != type(type, other)) {
            return Optional.empty();
        }
        RecordComponent[] components = Components.of(type);
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            String component = components[i].getName();
            values[i] = component(pass, component.equals(name) ? other : component.equals(other) ? name : component);
        }
        return Optional.of(Components.record(type, values));
    }

    /** The declared type of a component. */
    static Class<?> type(Class<? extends Record> type, String component) {
        for (RecordComponent candidate : Components.of(type)) {
            if (candidate.getName().equals(component)) {
                return candidate.getType();
            }
        }
        throw new IllegalArgumentException(type.getName() + " has no component " + component);
    }

    private static @Nullable Object empty(Class<?> type) {
        if (type == double.class) {
            return Double.NaN;
        }
        return type == int.class ? Integer.valueOf(0) : null;
    }

    static Value value(@Nullable Object object) {
        if (object == null) {
            return new Value.Null();
        } else if (object instanceof SimpleMatrix matrix) {
            return new Value.Matrix(
                    matrix.getNumRows(), matrix.getNumCols(), Entries.of(matrix).data());
        } else if (object instanceof Double number) {
            return new Value.Real(number);
        } else if (object instanceof Integer whole) {
            return new Value.Whole(whole);
        } else if (object instanceof double[] numbers) {
            return new Value.Reals(numbers);
        } else if (object instanceof int[] wholes) {
            return new Value.Wholes(wholes);
        }
        throw new IllegalArgumentException(
                "an argument cannot be a " + object.getClass().getName());
    }

    private static @Nullable Object fromValue(Value value, Class<?> type) {
        Object object;
        if (value instanceof Value.Matrix matrix) {
            object = new SimpleMatrix(matrix.rows(), matrix.columns(), true, matrix.data());
        } else if (value instanceof Value.Real number) {
            object = number.value();
        } else if (value instanceof Value.Whole whole) {
            object = whole.value();
        } else if (value instanceof Value.Reals numbers) {
            object = numbers.values();
        } else if (value instanceof Value.Wholes wholes) {
            object = wholes.values();
        } else {
            return empty(type);
        }
        // A worker that was tampered with may send a matrix for a number: as good as nothing.
        return boxed(type).isInstance(object) ? object : empty(type);
    }

    private static Class<?> boxed(Class<?> type) {
        if (type == double.class) {
            return Double.class;
        }
        return type == int.class ? Integer.class : type;
    }
}
