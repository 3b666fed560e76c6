package dev.backprop.grader.derive;

import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.circuit.Quantity;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ejml.simple.SimpleMatrix;
import org.jspecify.annotations.Nullable;

/** Between the records that the grader works with and the values of an evaluation. */
final class Plain {

    /** Reflection makes fresh ones each time, and each input that is drawn is read. */
    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            for (RecordComponent component : components) {
                component.getAccessor().setAccessible(true);
            }
            return components;
        }
    };

    private static final ClassValue<Constructor<?>> CONSTRUCTORS = new ClassValue<>() {
        @Override
        protected Constructor<?> computeValue(Class<?> type) {
            // A record has one canonical constructor, and those made here no other.
            Constructor<?> constructor = type.getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return constructor;
        }
    };

    private Plain() {}

    /** Null, a number, a vector or a matrix as values; null for null. */
    static @Nullable Quantity of(@Nullable Object plain) {
        Entries entries = Entries.ofValue(plain);
        return entries == null ? null : of(entries);
    }

    static Quantity of(Entries entries) {
        int[] axes = entries.shape();
        return Quantity.exact(axes.length == 0 ? 1 : axes[0], axes.length == 2 ? axes[1] : 1, entries.data());
    }

    /** The numbers as a component of a type holds them. */
    static Object plain(Quantity values, Class<?> type) {
        if (type == double.class) {
            return values.value()[0];
        } else if (type == double[].class) {
            return values.value().clone();
        } else if (type == int[].class) {
            return Arrays.stream(values.value())
                    .mapToInt(number -> (int) number)
                    .toArray();
        }
        return new SimpleMatrix(
                values.rows(), values.columns(), true, values.value().clone());
    }

    static boolean haveOneShape(Quantity a, Quantity b) {
        return a.rows() == b.rows() && a.columns() == b.columns();
    }

    static Entries entries(Quantity values, Class<?> type) {
        return Objects.requireNonNull(Entries.ofValue(plain(values, type)), "a value has entries");
    }

    /** The values of a record's components by name; those that are null are left out. */
    static Map<String, Quantity> of(Record record) {
        Map<String, Quantity> values = new LinkedHashMap<>();
        List<@Nullable Entries> components = components(record);
        for (int i = 0; i < components.size(); i++) {
            Entries value = components.get(i);
            if (value != null) {
                values.put(COMPONENTS.get(record.getClass())[i].getName(), of(value));
            }
        }
        return values;
    }

    /** The values of a record's components in order; null for null. */
    static List<@Nullable Entries> components(Record record) {
        List<@Nullable Entries> values = new ArrayList<>();
        for (RecordComponent component : COMPONENTS.get(record.getClass())) {
            try {
                values.add(Entries.ofValue(component.getAccessor().invoke(record)));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot read " + component, e);
            }
        }
        return values;
    }

    /** A record of these components, in order. */
    static <R extends Record> R record(Class<R> type, Object... components) {
        try {
            return type.cast(CONSTRUCTORS.get(type).newInstance(components));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make a " + type.getSimpleName(), e);
        }
    }
}
