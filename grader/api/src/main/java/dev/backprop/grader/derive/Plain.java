package dev.backprop.grader.derive;

import dev.backprop.grader.assignment.Components;
import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.circuit.Quantity;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.ejml.simple.SimpleMatrix;
import org.jspecify.annotations.Nullable;

/** Between the records that the grader works with and the values of an evaluation. */
final class Plain {

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
        entries(record).forEach((name, entries) -> values.put(name, of(entries)));
        return values;
    }

    /** {@link #of(Record)}, as entries. */
    static Map<String, Entries> entries(Record record) {
        Map<String, Entries> values = new LinkedHashMap<>();
        for (RecordComponent component : Components.of(record.getClass())) {
            Entries value = Entries.ofValue(Components.value(record, component));
            if (value != null) {
                values.put(component.getName(), value);
            }
        }
        return values;
    }

    /** A record of values by name, of which there must be one for each component. */
    static <R extends Record> R record(Class<R> type, Map<String, Quantity> values) {
        return Components.record(
                type,
                Arrays.stream(Components.of(type))
                        .map(of -> plain(Objects.requireNonNull(values.get(of.getName()), of.getName()), of.getType()))
                        .toArray());
    }

    /** A record of the type of another one. */
    @SuppressWarnings("unchecked") // what an object's class makes is of the object's type
    static <R extends Record> R like(R other, Map<String, Quantity> values) {
        return record((Class<R>) other.getClass(), values);
    }
}
