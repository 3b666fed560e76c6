package dev.backprop.grader.assignment;

import dev.backprop.grader.numeric.Evaluation;
import dev.backprop.grader.numeric.Forward;
import dev.backprop.grader.numeric.Ties;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
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

    /** Not a copy: this is asked for at every step of every derivative. */
    private static SimpleMatrix matrix(Entries shape, double[] data) {
        return SimpleMatrix.wrap(DMatrixRMaj.wrap(shape.shape()[0], shape.shape()[1], data));
    }
}
