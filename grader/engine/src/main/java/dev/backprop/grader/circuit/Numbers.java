package dev.backprop.grader.circuit;

import dev.backprop.grader.assignment.Entries;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.ejml.simple.SimpleMatrix;
import org.jspecify.annotations.Nullable;

/** Between the records that the grader works with and the values of an evaluation. */
final class Numbers {

    private Numbers() {}

    /** Null, a number, a vector or a matrix as values; null for null. */
    static @Nullable Values of(@Nullable Object plain) {
        Entries entries = Entries.ofValue(plain);
        return entries == null ? null : of(entries);
    }

    static Values of(Entries entries) {
        int[] axes = entries.shape();
        Shape shape = axes.length == 0
                ? Shape.NUMBER
                : axes.length == 1 ? new Shape(axes[0], 1) : new Shape(axes[0], axes[1]);
        return Values.of(shape, entries.data());
    }

    /** The numbers as a component of a type holds them. */
    static Object plain(Values values, Class<?> type) {
        if (type == double.class) {
            return values.real[0];
        } else if (type == double[].class) {
            return values.real.clone();
        } else if (type == int[].class) {
            return Arrays.stream(values.real).mapToInt(number -> (int) number).toArray();
        }
        return new SimpleMatrix(values.shape().rows(), values.shape().columns(), true, values.real.clone());
    }

    static Entries entries(Values values, Class<?> type) {
        return Objects.requireNonNull(Entries.ofValue(plain(values, type)), "a value has entries");
    }

    /** The values of a record's components by name; those that are null or NaN are left out. */
    static Map<String, Values> of(Record record) {
        Map<String, Values> values = new LinkedHashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            try {
                Values value = of(component.getAccessor().invoke(record));
                if (value != null) {
                    values.put(component.getName(), value);
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot read " + component, e);
            }
        }
        return values;
    }

    /** A record of these components, in order. */
    static <R extends Record> R record(Class<R> type, Object... components) {
        try {
            @SuppressWarnings("unchecked") // a record has one canonical constructor, and those made here no other
            Constructor<R> constructor = (Constructor<R>) type.getDeclaredConstructors()[0];
            return constructor.newInstance(components);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make a " + type.getSimpleName(), e);
        }
    }
}
