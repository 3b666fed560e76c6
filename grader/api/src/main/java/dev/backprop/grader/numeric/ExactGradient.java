package dev.backprop.grader.numeric;

import dev.backprop.grader.numeric.Derivative.Smooth;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/**
 * A gradient known to the last bit or nearly so, with what correct ways to compute it may differ by.
 *
 * <p>Each entry is a sum. Correct programs add in different orders and divide early or late, so bitwise equality would
 * be the wrong rule: an entry {@code a} is accepted if {@code |a − e| ≤ (2N + 16)·u·Σ|terms|}, with u = 2⁻⁵³, and a
 * negative zero is a zero.
 *
 * @param values the entries e
 * @param termSums for each entry the sum of the absolute values of the terms that make it up
 * @param summands N, the number of terms that a program adds up for one entry: usually the examples of the batch
 */
public record ExactGradient(double[] values, double[] termSums, int summands) {

    /** The widest step of a difference. Exact on a grid of 1/8 and still short beside the cells of the function. */
    private static final double WIDEST = 0x1p-9;

    /** Narrower steps need more bits than a double has, and may then agree by accident. */
    private static final double NARROWEST = 0x1p-26;

    /** @throws IllegalArgumentException if there are not as many term sums as values, or no values */
    public ExactGradient {
        if (values.length != termSums.length || values.length == 0) {
            throw new IllegalArgumentException(values.length + " values with " + termSums.length + " sums of terms");
        }
    }

    /**
     * The gradient of {@code ⟨upstream, linear(x)⟩} with respect to x, which is the same for every x: its entry k is
     * {@code ⟨upstream, linear(E_k)⟩}, so no difference and no backward pass is needed.
     *
     * @param linear the forward map without its constants: for {@code W ↦ X·W + b}, only {@code W ↦ X·W}
     * @param inputs the number of entries of x
     * @throws IllegalArgumentException if {@code linear} does not map 0 to 0, or gives not as many numbers as {@code
     *     upstream} has
     */
    public static ExactGradient ofLinear(double[] upstream, UnaryOperator<double[]> linear, int inputs) {
        return ofLinear(upstream, linear, inputs, new Terms(upstream, linear));
    }

    /**
     * What an upstream gradient and a linear map are as large as where nothing in them cancels: what their rounding scales with.
     *
     * @param upstream at least as large as each entry of the upstream gradient
     * @param linear at least as large, for what is not negative, as the map
     */
    public record Terms(double[] upstream, UnaryOperator<double[]> linear) {}

    /**
     * {@link #ofLinear(double[], UnaryOperator, int)} for an upstream gradient, or a map, in which larger terms may have
     * cancelled. A program may well go on from those terms.
     */
    public static ExactGradient ofLinear(double[] upstream, UnaryOperator<double[]> linear, int inputs, Terms sizes) {
        if (Rounding.largest(linear.apply(new double[inputs])) != 0) {
            throw new IllegalArgumentException("the map has a constant: leave it out, it has no derivative");
        }
        double[] values = new double[inputs];
        double[] termSums = new double[inputs];
        int summands = 0;
        for (int k = 0; k < inputs; k++) {
            double[] unit = new double[inputs];
            unit[k] = 1;
            double[] terms = linear.apply(unit);
            if (terms.length != upstream.length) {
                throw new IllegalArgumentException(
                        "the map gives " + terms.length + " numbers for an upstream gradient of " + upstream.length);
            }
            double[] largest = sizes.linear().equals(linear)
                    ? terms.clone()
                    : sizes.linear().apply(unit);
            int present = 0;
            for (int i = 0; i < terms.length; i++) {
                present += terms[i] == 0 ? 0 : 1;
                terms[i] *= upstream[i];
                largest[i] *= Math.max(Math.abs(upstream[i]), Math.abs(sizes.upstream()[i]));
            }
            values[k] = Rounding.sum(terms);
            termSums[k] = absoluteSum(largest);
            summands = Math.max(summands, present);
        }
        return new ExactGradient(values, termSums, summands);
    }

    /**
     * The gradient of {@code ⟨upstream, linear(x)⟩} with respect to a matrix x, for a linear map that does the same to each
     * row by itself, as {@code x ↦ x·W} does. Much faster than {@link #ofLinear}, because the map
     * is tried on single rows.
     *
     * @param upstream the gradient that flows into the map's result, row by row
     * @param upstreamTerms at least as large as each entry of it: see {@link Terms}
     * @param linear the forward map of one row, without its constants
     * @param rows of x and of the result
     * @param inputs the length of a row of x
     * @throws IllegalArgumentException if {@code linear} does not map 0 to 0, or gives not as many numbers as a row of {@code
     *     upstream} has
     */
    public static ExactGradient ofLinearRows(
            double[] upstream, double[] upstreamTerms, UnaryOperator<double[]> linear, int rows, int inputs) {
        int outputs = upstream.length / rows;
        double[] values = new double[rows * inputs];
        double[] termSums = new double[rows * inputs];
        int summands = 0;
        for (int row = 0; row < rows; row++) {
            double[] flowing = Arrays.copyOfRange(upstream, row * outputs, (row + 1) * outputs);
            double[] largest = Arrays.copyOfRange(upstreamTerms, row * outputs, (row + 1) * outputs);
            ExactGradient one = ofLinear(flowing, linear, inputs, new Terms(largest, linear));
            System.arraycopy(one.values, 0, values, row * inputs, inputs);
            System.arraycopy(one.termSums, 0, termSums, row * inputs, inputs);
            summands = Math.max(summands, one.summands);
        }
        return new ExactGradient(values, termSums, summands);
    }

    /**
     * The gradient of {@code (1/N)·Σ terms(x)} where every term is piecewise quadratic in x with at most one kink near
     * it, none of them at x, and where all numbers are dyadic and so short that the terms are computed without
     * rounding. Then central differences are exact; the only rounding is the division by N, once.
     *
     * <p>Each term is differenced with a step of 2⁻⁹, halved until two steps agree bit for bit, as they do as soon as
     * the kink lies outside.
     *
     * @param terms the terms of the sum that is not yet averaged, such as every margin, and {@code N·λ·w²} for every
     *     weight
     * @throws IllegalArgumentException if the steps of a term never agree: a kink at x itself, rounding in the terms,
     *     or a function of another kind
     */
    public static ExactGradient ofPiecewiseQuadratic(UnaryOperator<double[]> terms, double[] x, int examples) {
        double[] centre = terms.apply(x);
        double[] values = new double[x.length];
        double[] termSums = new double[x.length];
        for (int k = 0; k < x.length; k++) {
            double[] slopes = exactSlopes(terms, centre, new Line.Coordinate(x, k));
            values[k] = Rounding.sum(slopes) / examples;
            termSums[k] = absoluteSum(slopes) / examples;
        }
        return new ExactGradient(values, termSums, examples);
    }

    private static double[] exactSlopes(UnaryOperator<double[]> terms, double[] centre, Line line) {
        double[] slopes = new double[centre.length];
        boolean[] found = new boolean[centre.length];
        int missing = centre.length;
        double[] wideAhead = terms.apply(line.at(WIDEST));
        double[] wideBehind = terms.apply(line.at(-WIDEST));
        for (double h = WIDEST / 2; missing > 0; h /= 2) {
            if (h < NARROWEST) {
                throw new IllegalArgumentException(
                        "the differences of " + missing + " terms never agree: tie, or rounding");
            }
            double[] ahead = terms.apply(line.at(h));
            double[] behind = terms.apply(line.at(-h));
            for (int i = 0; i < slopes.length; i++) {
                double wide = (wideAhead[i] - wideBehind[i]) / (4 * h);
                double narrow = (ahead[i] - behind[i]) / (2 * h);
                double wideBend = wideAhead[i] + wideBehind[i] - 2 * centre[i];
                double narrowBend = ahead[i] + behind[i] - 2 * centre[i];
                // A quadratic bends 4 times as much over twice the step; a kink at the very point, twice as much.
                if (!found[i] && wide == narrow && wideBend == 4 * narrowBend) {
                    slopes[i] = narrow;
                    found[i] = true;
                    missing--;
                }
            }
            wideAhead = ahead;
            wideBehind = behind;
        }
        return slopes;
    }

    private static double absoluteSum(double[] terms) {
        double sum = 0;
        for (double term : terms) {
            sum += Math.abs(term);
        }
        return sum;
    }

    /** How far entry {@code index} of a correct gradient may be from the value here: {@code (2N + 16)·u·Σ|terms|}. */
    public double tolerance(int index) {
        return (2.0 * summands + 16) * Rounding.UNIT * termSums[index];
    }

    /**
     * Compares a gradient, entry by entry; the verdict is never inconclusive.
     *
     * @throws IllegalArgumentException if {@code actual} does not have as many entries as this
     */
    public Comparison compare(double[] actual) {
        if (actual.length != values.length) {
            throw new IllegalArgumentException(actual.length + " entries compared with a gradient of " + values.length);
        }
        int worst = 0;
        double worstExcess = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < actual.length; i++) {
            double excess = Double.isFinite(actual[i])
                    ? Math.abs(actual[i] - values[i]) - tolerance(i)
                    : Double.POSITIVE_INFINITY;
            if (excess > worstExcess) {
                worst = i;
                worstExcess = excess;
            }
        }
        return new Comparison(
                worstExcess > 0 ? Verdict.FAIL : Verdict.PASS,
                worst,
                actual[worst],
                new Smooth(values[worst], 0),
                tolerance(worst));
    }
}
