package dev.backprop.grader.derive;

import dev.backprop.grader.assignment.Components;
import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.circuit.Quantity;
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
        for (RecordComponent component : Components.of(record.getClass())) {
            Quantity value = of(Components.value(record, component));
            if (value != null) {
                values.put(component.getName(), value);
            }
        }
        return values;
    }

    /** The values of a record's components in order; null for null. */
    static List<@Nullable Entries> components(Record record) {
        List<@Nullable Entries> values = new ArrayList<>();
        for (RecordComponent component : Components.of(record.getClass())) {
            values.add(Entries.ofValue(Components.value(record, component)));
        }
        return values;
    }
}
