package dev.backprop.grader.report;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The smallest case on which a check fails, and one entry of the value that is wrong in it.
 *
 * @param inputs the arguments of the call by name, in the order of the method's parameters. A number is a {@code Double}; a
 *     vector is a list of numbers; a matrix is a list of rows; a matrix that is too large to be written out is
 *     {@link Large}; anything else is a {@code String}. The constructor also takes
 *     {@code Number}, {@code double[]}, {@code int[]} and {@code double[][]}, and turns them into these
 * @param given the student's own earlier values that the stage is judged at, by stage, in the same forms; null where there
 *     are none
 * @param stage the stage whose value is wrong; null if the check judges behaviour
 * @param index row and column of the wrong entry; empty for a scalar, and where no single entry is to blame
 * @param yours the student's value; null if there is none. NaN and the infinities are values
 * @param expected the value that would be right; null if there is no single one, or if the check is hidden
 * @param errorBound by how much {@code expected} may be off
 * @param oneSided at a kink: the smallest and the largest value that is right, both one-sided slopes; null elsewhere
 * @param whole all entries of the stage's value beside the right ones; null where they are too many, or one number
 * @param description the inputs in words, line by line, which people are shown in place of their numbers; null where these say all
 * @param second a case of other shapes that fails too, to be compared with this one; null where a known mistake says more
 */
public record Counterexample(
        Map<String, Object> inputs,
        @Nullable Map<String, Object> given,
        @Nullable String stage,
        List<Integer> index,
        @Nullable Double yours,
        @Nullable Double expected,
        @Nullable Double errorBound,
        @Nullable List<Double> oneSided,
        @Nullable Whole whole,
        @Nullable List<String> description,
        @Nullable Counterexample second) {

    /** How the JSON report writes numbers that JSON has no words for; so no input can be such a text. */
    private static final Set<String> NUMBERS_WITHOUT_JSON = Set.of("NaN", "Infinity", "-Infinity");

    /** @throws IllegalArgumentException if an input is of no type listed above, or {@code oneSided} is no pair */
    public Counterexample {
        inputs = plain(inputs);
        given = given == null || given.isEmpty() ? null : plain(given);
        index = List.copyOf(index);
        description = description == null ? null : List.copyOf(description);
        if (oneSided != null) {
            oneSided = List.copyOf(oneSided);
            if (oneSided.size() != 2) {
                throw new IllegalArgumentException("oneSided holds " + oneSided.size() + " numbers, not 2");
            }
        }
    }

    /** The same entry, wrong on other inputs, or on the same ones written otherwise. */
    public Counterexample withInputs(Map<String, Object> others) {
        return new Counterexample(
                others, given, stage, index, yours, expected, errorBound, oneSided, whole, null, second);
    }

    /** One entry of a single case. */
    public Counterexample(
            Map<String, Object> inputs,
            @Nullable String stage,
            List<Integer> index,
            @Nullable Double yours,
            @Nullable Double expected,
            @Nullable Double errorBound,
            @Nullable List<Double> oneSided) {
        this(inputs, null, stage, index, yours, expected, errorBound, oneSided, null, null, null);
    }

    /**
     * What stands for an input that is too large to be written out: the seed gives its numbers again.
     *
     * @param sample the beginning of its first row
     */
    public record Large(int rows, int columns, List<Double> sample) {

        public Large {
            sample = List.copyOf(sample);
        }

        /** From an object of these fields, as a JSON reader gives it. */
        private static Large of(Map<?, ?> json) {
            if (json.get("rows") instanceof Double rows
                    && json.get("columns") instanceof Double columns
                    && json.get("sample") instanceof List<?> sample) {
                return new Large(
                        rows.intValue(),
                        columns.intValue(),
                        sample.stream()
                                .map(Counterexample::plain)
                                .map(Double.class::cast)
                                .toList());
            }
            throw new IllegalArgumentException("an input is an object without rows, columns and sample");
        }
    }

    /**
     * A whole vector or matrix beside the right one.
     *
     * @param yours the student's, as a list of numbers or of rows; the constructor also takes what that of the counterexample takes
     * @param expected the right one, in the same form
     * @param wrong the positions of the wrong entries: an index for a vector, row and column for a matrix
     */
    public record Whole(Object yours, Object expected, List<List<Integer>> wrong) {

        /** @throws IllegalArgumentException if the two are of different shapes, or of something else than numbers */
        public Whole {
            yours = plain(yours);
            expected = plain(expected);
            wrong = wrong.stream().map(List::copyOf).toList();
            if (!shape(yours).equals(shape(expected))) {
                throw new IllegalArgumentException("a value and the right one are of different shapes");
            }
        }

        private static String shape(Object value) {
            if (value instanceof List<?> list) {
                return list.stream().map(Whole::shape).toList().toString();
            } else if (value instanceof Double) {
                return "";
            }
            throw new IllegalArgumentException("a value holds " + value + ", which is no number");
        }
    }

    private static Map<String, Object> plain(Map<String, Object> values) {
        Map<String, Object> plain = new LinkedHashMap<>();
        values.forEach((name, value) -> plain.put(name, plain(value)));
        return Collections.unmodifiableMap(plain);
    }

    private static Object plain(Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        if (value instanceof String text) {
            return NUMBERS_WITHOUT_JSON.contains(text) ? Double.valueOf(text) : text;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Counterexample::plain).toList();
        }
        if (value instanceof Large) {
            return value;
        }
        if (value instanceof Map<?, ?> json) {
            return Large.of(json);
        }
        if (value instanceof double[] vector) {
            return Arrays.stream(vector).boxed().toList();
        }
        if (value instanceof int[] vector) {
            return Arrays.stream(vector).asDoubleStream().boxed().toList();
        }
        if (value instanceof double[][] matrix) {
            return Arrays.stream(matrix).map(Counterexample::plain).toList();
        }
        throw new IllegalArgumentException("an input of " + value.getClass().getName() + " has no place in a report");
    }
}
