package dev.backprop.grader.assignment;

import dev.backprop.grader.numeric.Evaluation;
import dev.backprop.grader.numeric.ExactGradient;
import dev.backprop.grader.numeric.Forward;
import dev.backprop.grader.numeric.Ties;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;
import org.ejml.data.DMatrixRMaj;
import org.ejml.simple.SimpleMatrix;

/** The ways to say what a stage must be; made to be imported statically. */
@API(status = API.Status.STABLE, since = "0.1")
public final class Expectations {

    private Expectations() {}

    /** Equal to {@code expected} within the rounding of numbers as large as its own largest entry. */
    public static Expectation equalTo(SimpleMatrix expected) {
        return NearValue.withinRounding(Entries.of(expected), expected.elementMaxAbs());
    }

    /**
     * Equal to {@code expected} within the rounding of its terms.
     *
     * @param terms of the same shape: for each entry, the sum of the absolute values that are added up to it. Needed
     *     where large terms may cancel
     */
    public static Expectation equalTo(SimpleMatrix expected, SimpleMatrix terms) {
        return NearValue.withinRounding(Entries.of(expected), terms.elementMaxAbs());
    }

    /**
     * Equal to {@code expected} within the rounding of its terms.
     *
     * @param terms at least as large as any entry's sum of absolute terms
     */
    public static Expectation equalTo(SimpleMatrix expected, double terms) {
        return NearValue.withinRounding(Entries.of(expected), terms);
    }

    /** Equal to {@code expected} within its rounding. */
    public static Expectation equalTo(double expected) {
        return equalTo(expected, expected);
    }

    /**
     * Equal to {@code expected} within the rounding of its terms.
     *
     * @param terms the sum of the absolute values that are added up to it
     */
    public static Expectation equalTo(double expected, double terms) {
        return NearValue.withinRounding(Entries.of(expected), Math.abs(terms));
    }

    /** Equal to {@code expected} within the rounding of numbers as large as its own largest entry. */
    public static Expectation equalTo(double[] expected) {
        Entries entries = Entries.of(expected);
        return NearValue.withinRounding(entries, entries.largest());
    }

    /**
     * Equal to {@code expected} within the rounding of its terms.
     *
     * @param terms at least as large as any entry's sum of absolute terms
     */
    public static Expectation equalTo(double[] expected, double terms) {
        return NearValue.withinRounding(Entries.of(expected), terms);
    }

    /** Equal to {@code expected} in every entry, and of its shape, within {@code bound}. */
    public static Expectation within(double bound, Entries expected) {
        return new NearValue(expected, bound);
    }

    /**
     * The gradient at {@code point} of a trusted loss without kinks, found numerically, with an error bound.
     *
     * @param loss varies on a scale of about 1 in each entry, as losses of scores do; it must not change what it is given
     */
    public static Expectation gradientOf(ToDoubleFunction<SimpleMatrix> loss, SimpleMatrix point) {
        Entries at = Entries.of(point);
        return smooth(x -> loss.applyAsDouble(matrix(at, x)), at);
    }

    /** {@link #gradientOf(ToDoubleFunction, SimpleMatrix)} for a loss of a vector. */
    public static Expectation gradientOf(ToDoubleFunction<double[]> loss, double[] point) {
        return smooth(loss, Entries.of(point));
    }

    /** {@link #gradientOf(ToDoubleFunction, SimpleMatrix)} for a loss of a number: its derivative. */
    public static Expectation gradientOf(DoubleUnaryOperator loss, double point) {
        return smooth(x -> loss.applyAsDouble(x[0]), Entries.of(point));
    }

    private static Expectation smooth(ToDoubleFunction<double[]> loss, Entries at) {
        return NumericExpectation.of(Forward.smooth(loss), at, Ties.REDRAW);
    }

    /**
     * The gradient at {@code point} of a trusted loss with kinks, found numerically, with an error bound; at a tie of a convex loss
     * (the hinge) anything between the one-sided slopes is right.
     *
     * @param loss evaluates the loss with all that a safe step follows from; it must not change what it is given
     */
    public static Expectation gradientOf(Function<SimpleMatrix, Evaluation> loss, SimpleMatrix point, Ties ties) {
        Entries at = Entries.of(point);
        return NumericExpectation.of(x -> loss.apply(matrix(at, x)), at, ties);
    }

    /** {@link #gradientOf(Function, SimpleMatrix, Ties)} for a loss of a vector. */
    public static Expectation gradientOf(Function<double[], Evaluation> loss, double[] point, Ties ties) {
        return NumericExpectation.of(loss::apply, Entries.of(point), ties);
    }

    /** {@link #gradientOf(Function, SimpleMatrix, Ties)} for a loss of a number: its derivative. */
    public static Expectation gradientOf(DoubleFunction<Evaluation> loss, double point, Ties ties) {
        return NumericExpectation.of(x -> loss.apply(x[0]), Entries.of(point), ties);
    }

    /**
     * The derivative of {@code ⟨upstream, map(X)⟩} with respect to X, for a linear map, which is the same at every X:
     * no difference is needed, and the bound is that of the rounding of any order of summation.
     *
     * @param upstream the gradient that flows into the map's result
     * @param map the forward map without its constants
     * @param rows of X
     * @param columns of X
     */
    public static Expectation derivativeAlong(
            SimpleMatrix upstream, UnaryOperator<SimpleMatrix> map, int rows, int columns) {
        return derivativeAlong(upstream, upstream, map, rows, columns);
    }

    /**
     * {@link #derivativeAlong(SimpleMatrix, UnaryOperator, int, int)} for an upstream gradient in which larger terms may have
     * cancelled, as {@code p − 1} does where p is nearly 1: a program may well go on from those terms.
     *
     * @param terms for each entry of {@code upstream}, the sum of the absolute values that it was added up from
     */
    public static Expectation derivativeAlong(
            SimpleMatrix upstream, SimpleMatrix terms, UnaryOperator<SimpleMatrix> map, int rows, int columns) {
        return derivativeAlong(upstream, terms, map, map, rows, columns);
    }

    /**
     * {@link #derivativeAlong(SimpleMatrix, SimpleMatrix, UnaryOperator, int, int)} for a map in whose coefficients, too, larger
     * terms may have cancelled.
     *
     * @param mapTerms the map with the sums of absolute terms for coefficients
     */
    public static Expectation derivativeAlong(
            SimpleMatrix upstream,
            SimpleMatrix terms,
            UnaryOperator<SimpleMatrix> map,
            UnaryOperator<SimpleMatrix> mapTerms,
            int rows,
            int columns) {
        Entries shape = Entries.of(new SimpleMatrix(rows, columns));
        UnaryOperator<double[]> linear =
                x -> Entries.of(map.apply(matrix(shape, x))).data();
        UnaryOperator<double[]> largest = mapTerms == map
                ? linear
                : x -> Entries.of(mapTerms.apply(matrix(shape, x))).data();
        ExactGradient gradient = ExactGradient.ofLinear(
                Entries.of(upstream).data(),
                linear,
                rows * columns,
                new ExactGradient.Terms(Entries.of(terms).data(), largest));
        return new ExactExpectation(shape, gradient);
    }

    /** Not a copy: this is asked for at every step of every derivative. */
    private static SimpleMatrix matrix(Entries shape, double[] data) {
        return SimpleMatrix.wrap(DMatrixRMaj.wrap(shape.shape()[0], shape.shape()[1], data));
    }
}
