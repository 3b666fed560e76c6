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
 *     vector is a list of numbers; a matrix is a list of rows; anything else is a {@code String}. The constructor also takes
 *     {@code Number}, {@code double[]}, {@code int[]} and {@code double[][]}, and turns them into these
 * @param stage the stage whose value is wrong; null if the check judges behaviour
 * @param index row and column of the wrong entry; empty for a scalar, and where no single entry is to blame
 * @param yours the student's value; null if there is none. NaN and the infinities are values
 * @param expected the value that would be right; null if there is no single one, or if the check is hidden
 * @param errorBound by how much {@code expected} may be off
 * @param oneSided at a kink: the smallest and the largest value that is right, both one-sided slopes; null elsewhere
 */
public record Counterexample(
        Map<String, Object> inputs,
        @Nullable String stage,
        List<Integer> index,
        @Nullable Double yours,
        @Nullable Double expected,
        @Nullable Double errorBound,
        @Nullable List<Double> oneSided) {

    /** How the JSON report writes numbers that JSON has no words for; so no input can be such a text. */
    private static final Set<String> NUMBERS_WITHOUT_JSON = Set.of("NaN", "Infinity", "-Infinity");

    /** @throws IllegalArgumentException if an input is of no type listed above, or {@code oneSided} is no pair */
    public Counterexample {
        Map<String, Object> plain = new LinkedHashMap<>();
        inputs.forEach((name, value) -> plain.put(name, plain(value)));
        inputs = Collections.unmodifiableMap(plain);
        index = List.copyOf(index);
        if (oneSided != null) {
            oneSided = List.copyOf(oneSided);
            if (oneSided.size() != 2) {
                throw new IllegalArgumentException("oneSided holds " + oneSided.size() + " numbers, not 2");
            }
        }
    }

    /** The same entry, wrong on other inputs, or on the same ones written otherwise. */
    Counterexample withInputs(Map<String, Object> others) {
        return new Counterexample(others, stage, index, yours, expected, errorBound, oneSided);
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
