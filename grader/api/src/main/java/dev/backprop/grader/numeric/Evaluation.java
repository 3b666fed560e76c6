package dev.backprop.grader.numeric;

import org.apiguardian.api.API;

/**
 * One evaluation of a trusted forward pass, with what the size of a safe step follows from.
 *
 * <p>The rounding error of {@code value} is taken to be at most {@code 4u·F} with {@code F = |value| + max|score| +
 * constant} and u = 2⁻⁵³. Sums of tens of thousands of terms need {@link java.util.stream.DoubleStream#sum()}, which
 * compensates, to keep to that; a plain loop is good for thousands.
 *
 * @param value the loss f
 * @param kinkArguments the arguments whose zero is a kink of f (margins before {@code max(0, ·)}, pre-activations);
 *     empty where f is smooth
 * @param tieTolerances for each kink argument, how near to zero rounding alone may have put it; within, it counts as a
 *     tie. See {@link #tieTolerance}
 * @param scores the numbers that the loss is a function of; their rate of change sets the length scale, and their size
 *     the rounding error
 * @param constant what else of fixed size takes part in the rounding, such as the 1 in the hinge loss, or the sum of
 *     the absolute terms where f is a long sum; at least 0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Evaluation(
        double value, double[] kinkArguments, double[] tieTolerances, double[] scores, double constant) {

    /** @throws IllegalArgumentException if there are not as many tolerances as kink arguments */
    public Evaluation {
        if (kinkArguments.length != tieTolerances.length) {
            throw new IllegalArgumentException(
                    kinkArguments.length + " kink arguments with " + tieTolerances.length + " tolerances");
        }
    }

    /** An evaluation of a function that has no kinks. */
    public static Evaluation smooth(double value, double[] scores) {
        return new Evaluation(value, new double[0], new double[0], scores, 0);
    }

    /**
     * How near to zero a sum of {@code terms} can be put by rounding alone: {@code 8u·Σ|terms|}, u = 2⁻⁵³. For a
     * margin {@code s_j − s_y + 1} the terms are {@code s_j, s_y, 1}: two correct ways to compute it disagree in sign
     * only within that.
     */
    public static double tieTolerance(double... terms) {
        double size = 0;
        for (double term : terms) {
            size += Math.abs(term);
        }
        return 8 * Rounding.UNIT * size;
    }

    /** {@link #tieTolerance(double...)} of three terms, without an array: it is asked for at every step of every derivative. */
    public static double tieTolerance(double first, double second, double third) {
        return 8 * Rounding.UNIT * (Math.abs(first) + Math.abs(second) + Math.abs(third));
    }
}
