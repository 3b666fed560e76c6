package dev.backprop.grader.numeric;

/** Compares a gradient with a trusted forward pass in the way that suits its size. */
public final class GradientCheck {

    /** Above this many entries, random directions stand in for the coordinates. */
    static final int LARGE = 500;

    private GradientCheck() {}

    /**
     * Compares {@code actual} with the derivatives of {@code forward} at {@code x}: every entry of up to 500, and two
     * random directions through more.
     *
     * @param seed what the random directions depend on; a fresh one for each run, as gradients can be made that are
     *     wrong but right along known directions
     * @throws IllegalArgumentException if {@code actual} and {@code x} differ in length or are empty
     */
    public static Comparison compare(double[] actual, Forward forward, double[] x, Ties ties, long seed) {
        return x.length <= LARGE
                ? NumericGradient.of(forward, x).compare(actual, ties)
                : new RandomDirections(new Differentiation(forward, x), x, actual, ties, seed).comparison();
    }
}
