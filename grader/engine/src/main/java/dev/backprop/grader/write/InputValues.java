package dev.backprop.grader.write;

import dev.backprop.grader.report.Counterexample;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;

/** The components of an input as the values that a {@link Counterexample} holds, by name. */
public final class InputValues {

    /** How many numbers a matrix may hold to be written out. */
    private static final int MOST_NUMBERS = 400;

    /** How many of a large one are shown. */
    private static final int SAMPLE = 4;

    private InputValues() {}

    /** All of them, but of a large matrix the size and the beginning: nobody reads its numbers, and the seed gives them again. */
    public static Map<String, Object> abbreviated(Record input) {
        return values(input, true);
    }

    /** All of them, with all of their numbers. */
    public static Map<String, Object> inFull(Record input) {
        return values(input, false);
    }

    /** Whether one of the values stands for what was too large to be written out. */
    public static boolean areAbbreviated(Map<String, Object> values) {
        return values.values().stream().anyMatch(Counterexample.Large.class::isInstance);
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

    /** One value; of a large matrix the size and the beginning. */
    public static Object abbreviated(Object value) {
        return plain(value, MOST_NUMBERS);
    }

    private static Object plain(Object value, int most) {
        if (value instanceof SimpleMatrix matrix) {
            return matrix.getNumElements() > most
                    ? new Counterexample.Large(matrix.getNumRows(), matrix.getNumCols(), beginning(matrix))
                    : matrix.toArray2();
        }
        return value;
    }

    private static List<Double> beginning(SimpleMatrix matrix) {
        return IntStream.range(0, Math.min(SAMPLE, matrix.getNumCols()))
                .mapToObj(column -> matrix.get(0, column))
                .toList();
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
