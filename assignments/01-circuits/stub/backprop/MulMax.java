package backprop;

/**
 * f = 2 * (x * y + max(z, w)).
 *
 * <p>Fill in the lines from top to bottom, and run the grader after each one: every value earns its own points. A value
 * that is still {@code null} or {@code NaN} counts as "not filled in yet". The handout has the mathematics and hints.
 */
public final class MulMax {

    /** All values of one pass. Keep the names, the types and the order: the grader reads them. */
    public record Pass(
            double xy,
            double max,
            double sum,
            double f,
            double dsum,
            double dxy,
            double dmax,
            double dx,
            double dy,
            double dz,
            double dw) {}

    /**
     * Makes one forward and one backward pass. Leave the arguments as they are.
     *
     * @param x a number
     * @param y a number
     * @param z a number
     * @param w a number
     */
    public static Pass forwardBackward(double x, double y, double z, double w) {
        // Forward pass.
        double xy = Double.NaN; // x times y
        double max = Double.NaN; // the larger one of z and w
        double sum = Double.NaN; // xy + max
        double f = Double.NaN; // twice the sum

        // Backward pass.
        double dsum = Double.NaN; // the gradient of f with respect to sum
        double dxy = Double.NaN; // with respect to xy
        double dmax = Double.NaN; // with respect to max
        double dx = Double.NaN; // with respect to x
        double dy = Double.NaN; // with respect to y
        double dz = Double.NaN; // with respect to z: the larger one takes it all
        double dw = Double.NaN; // with respect to w

        return new Pass(xy, max, sum, f, dsum, dxy, dmax, dx, dy, dz, dw);
    }
}
