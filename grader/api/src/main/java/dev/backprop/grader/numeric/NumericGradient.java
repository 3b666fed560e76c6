package dev.backprop.grader.numeric;

import java.util.ArrayList;
import java.util.List;

/** The numeric gradient of a function with respect to one block of parameters: a derivative for each coordinate. */
public record NumericGradient(List<Derivative> entries) {

    /** @throws IllegalArgumentException if there are no entries */
    public NumericGradient {
        entries = List.copyOf(entries);
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("a gradient without entries");
        }
    }

    /** The gradient of a trusted forward pass at {@code x}, in at most 9 evaluations for most coordinates. */
    public static NumericGradient of(Forward forward, double[] x) {
        Differentiation differentiation = new Differentiation(forward, x);
        List<Derivative> entries = new ArrayList<>(x.length);
        for (int i = 0; i < x.length; i++) {
            entries.add(differentiation.along(new Line.Coordinate(x, i)));
        }
        return new NumericGradient(entries);
    }

    /** S: the largest absolute slope among the entries that are resolved; 0 if none is. */
    public double scale() {
        double scale = 0;
        for (Derivative entry : entries) {
            if (!(entry instanceof Derivative.Unresolved)) {
                scale = Math.max(scale, Math.max(Math.abs(entry.lower()), Math.abs(entry.upper())));
            }
        }
        return scale;
    }

    /**
     * Compares a gradient, entry by entry. Something infinite or NaN always fails.
     *
     * @throws IllegalArgumentException if {@code actual} does not have as many entries as this
     */
    public Comparison compare(double[] actual, Ties ties) {
        if (actual.length != entries.size()) {
            throw new IllegalArgumentException(
                    actual.length + " entries compared with a gradient of " + entries.size());
        }
        Tolerance tolerance = new Tolerance(scale(), ties);
        int worst = 0;
        double worstExcess = Double.NEGATIVE_INFINITY;
        int unsettled = -1;
        for (int i = 0; i < actual.length; i++) {
            double excess = tolerance.excess(actual[i], entries.get(i));
            if (excess > worstExcess) {
                worst = i;
                worstExcess = excess;
            }
            if (unsettled < 0 && !tolerance.settles(entries.get(i))) {
                unsettled = i;
            }
        }
        Verdict verdict = worstExcess > 0 ? Verdict.FAIL : unsettled < 0 ? Verdict.PASS : Verdict.INCONCLUSIVE;
        int index = verdict == Verdict.INCONCLUSIVE ? unsettled : worst;
        Derivative expected = entries.get(index);
        return new Comparison(verdict, index, actual[index], expected, tolerance.of(expected));
    }
}
