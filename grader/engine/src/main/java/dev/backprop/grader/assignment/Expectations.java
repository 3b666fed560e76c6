package dev.backprop.grader.assignment;

import dev.backprop.grader.numeric.BatchFunction;
import dev.backprop.grader.numeric.Evaluation;
import dev.backprop.grader.numeric.ExactGradient;
import dev.backprop.grader.numeric.RandomDirections;
import dev.backprop.grader.numeric.Ties;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import org.ejml.data.DMatrixRMaj;
import org.ejml.simple.SimpleMatrix;

/** The ways to say what a stage must be; made to be imported statically. */
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

    /** Equal to {@code expected} in every entry, and of its shape, within {@code bound}. */
    public static Expectation within(double bound, Entries expected) {
        return new NearValue(expected, bound);
    }

    /**
     * The gradient at {@code point} of a trusted loss, found numerically, with an error bound; at a tie of a convex loss
     * (the hinge) anything between the one-sided slopes is right.
     *
     * @param loss evaluates the loss with all that a safe step follows from
     */
    public static Expectation gradientOf(Function<SimpleMatrix, Evaluation> loss, SimpleMatrix point, Ties ties) {
        Entries at = Entries.of(point);
        return NumericExpectation.of(x -> loss.apply(matrix(at, x)), at, ties);
    }

    /**
     * The gradient at {@code point} of a function of which nothing but values is known, such as a student's own loss.
     *
     * @param losses the values at each of many points
     */
    public static Expectation gradientOfBlackBox(Function<List<SimpleMatrix>, double[]> losses, SimpleMatrix point) {
        Entries at = Entries.of(point);
        BatchFunction function =
                points -> losses.apply(points.stream().map(x -> matrix(at, x)).toList());
        return NumericExpectation.ofBlackBox(function, at);
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

    /**
     * {@link #derivativeAlong(SimpleMatrix, SimpleMatrix, UnaryOperator, int, int)} for a map that does the same to each row by
     * itself, as {@code X ↦ X·W} does.
     *
     * @param upstream the gradient that flows into the map's result: as many rows as X
     * @param terms for each entry of {@code upstream}, the sum of the absolute values that it was added up from
     * @param map the forward map of one row [1×columns] without its constants
     * @param columns of X
     */
    public static Expectation derivativeAlongRows(
            SimpleMatrix upstream, SimpleMatrix terms, UnaryOperator<SimpleMatrix> map, int columns) {
        Entries row = Entries.of(new SimpleMatrix(1, columns));
        int rows = upstream.getNumRows();
        ExactGradient gradient = ExactGradient.ofLinearRows(
                Entries.of(upstream).data(),
                Entries.of(terms).data(),
                x -> Entries.of(map.apply(matrix(row, x))).data(),
                rows,
                columns);
        return new ExactExpectation(Entries.of(new SimpleMatrix(rows, columns)), gradient);
    }

    /**
     * The derivative of {@code ⟨upstream, map(X)⟩} with respect to an X of so many numbers that it is compared along two
     * random directions, which depend on {@code upstream}; else as {@link #derivativeAlong(SimpleMatrix, UnaryOperator, int, int)}.
     */
    public static Expectation largeDerivativeAlong(
            SimpleMatrix upstream, UnaryOperator<SimpleMatrix> map, int rows, int columns) {
        Entries shape = Entries.of(new SimpleMatrix(rows, columns));
        double[] given = Entries.of(upstream).data();
        UnaryOperator<double[]> linear =
                x -> Entries.of(map.apply(matrix(shape, x))).data();
        return new LargeGradientExpectation(
                shape, yours -> RandomDirections.ofLinear(yours, given, linear, Arrays.hashCode(given)));
    }

    /**
     * A gradient [rows×columns] of so many numbers that it is compared along two random directions.
     *
     * @param seed what the directions depend on
     * @param along the right derivative along a direction, given row by row
     */
    public static Expectation largeDerivative(int rows, int columns, long seed, ToDoubleFunction<double[]> along) {
        Entries shape = Entries.of(new SimpleMatrix(rows, columns));
        UnaryOperator<double[]> linear = direction -> new double[] {along.applyAsDouble(direction)};
        return new LargeGradientExpectation(
                shape, yours -> RandomDirections.ofLinear(yours, new double[] {1}, linear, seed));
    }

    /**
     * The gradient at {@code point} of a mean of piecewise quadratic terms on a dyadic grid, bit for bit.
     *
     * @param terms the terms before they are averaged
     * @param examples what their sum is divided by
     */
    public static Expectation exactGradientOf(
            Function<SimpleMatrix, double[]> terms, SimpleMatrix point, int examples) {
        Entries at = Entries.of(point);
        return new ExactExpectation(
                at, ExactGradient.ofPiecewiseQuadratic(x -> terms.apply(matrix(at, x)), at.data(), examples));
    }

    /** A smooth scalar loss of a matrix, as {@link #gradientOf} wants it. */
    public static Function<SimpleMatrix, Evaluation> smooth(ToDoubleFunction<SimpleMatrix> loss) {
        return point ->
                Evaluation.smooth(loss.applyAsDouble(point), Entries.of(point).data());
    }

    /** Not a copy: this is asked for at every step of every derivative. */
    private static SimpleMatrix matrix(Entries shape, double[] data) {
        return SimpleMatrix.wrap(DMatrixRMaj.wrap(shape.shape()[0], shape.shape()[1], data));
    }
}
