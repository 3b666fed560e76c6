package dev.backprop.grader.report;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.ejml.simple.SimpleMatrix;

/** The components of an input as the values that a {@link Counterexample} holds, by name. */
public final class InputValues {

    /** How many numbers an input may hold to be written out. */
    private static final int MOST_NUMBERS = 400;

    private InputValues() {}

    /** All of them, but a large one named by its shape: nobody reads its numbers, and the seed gives them again. */
    public static Map<String, Object> abbreviated(Record input) {
        return values(input, true);
    }

    /** All of them, with all of their numbers. */
    static Map<String, Object> inFull(Record input) {
        return values(input, false);
    }

    /** Whether one of the values is the shape of what was too large to be written out. */
    static boolean areAbbreviated(Map<String, Object> values) {
        return values.values().stream()
                .anyMatch(value -> value instanceof String text && text.matches("\\[\\d+(×\\d+)?]"));
    }

    private static Map<String, Object> values(Record input, boolean abbreviated) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (RecordComponent component : input.getClass().getRecordComponents()) {
            values.put(
                    component.getName(),
                    plain(value(input, component), abbreviated ? MOST_NUMBERS : Integer.MAX_VALUE));
        }
        return values;
    }

    private static Object plain(Object value, int most) {
        if (value instanceof SimpleMatrix matrix) {
            return matrix.getNumElements() > most
                    ? "[" + matrix.getNumRows() + "×" + matrix.getNumCols() + "]"
                    : matrix.toArray2();
        } else if (value instanceof int[] labels) {
            return labels.length > most ? "[" + labels.length + "]" : labels;
        } else if (value instanceof double[] vector) {
            return vector.length > most ? "[" + vector.length + "]" : vector;
        }
        return value;
    }

    private static Object value(Record input, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return Objects.requireNonNull(component.getAccessor().invoke(input), component.getName());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
