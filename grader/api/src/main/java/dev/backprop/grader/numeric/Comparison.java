package dev.backprop.grader.numeric;

/**
 * The outcome of comparing a gradient with what is known of the true one, and the entry that decided it.
 *
 * @param verdict the outcome
 * @param index on FAIL the entry with the largest excess over its tolerance, on INCONCLUSIVE the first that allows no
 *     verdict, on PASS the one that comes nearest to its tolerance; {@link #NO_ENTRY} if the verdict is about a random
 *     direction and no single entry explains it
 * @param actual the gradient's value there
 * @param expected what is known of the true value there
 * @param tolerance how far {@code actual} may lie outside {@code [expected.lower(), expected.upper()]}; NaN if unresolved
 */
public record Comparison(Verdict verdict, int index, double actual, Derivative expected, double tolerance) {

    /** The {@link #index} of a comparison along a direction that is not a coordinate. */
    public static final int NO_ENTRY = -1;
}
