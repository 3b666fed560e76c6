package backprop;

/**
 * f = (x + y) * z.
 *
 * <p>Fill in the lines from top to bottom, and run the grader after each one: every value earns its own points. A value
 * that is still {@code null} or {@code NaN} counts as "not filled in yet". The handout has the mathematics and hints.
 */
public final class SumProduct {

    /** All values of one pass. Keep the names, the types and the order: the grader reads them. */
    public record Pass(double q, double f, double dq, double dz, double dx, double dy) {}

    /**
     * Makes one forward and one backward pass. Leave the arguments as they are.
     *
     * @param x a number
     * @param y a number
     * @param z a number
     */
    public static Pass forwardBackward(double x, double y, double z) {
        // Forward pass.
        double q = Double.NaN; // x + y
        double f = Double.NaN; // q times z

        // Backward pass.
        double dq = Double.NaN; // the gradient of f with respect to q
        double dz = Double.NaN; // the gradient of f with respect to z
        double dx = Double.NaN; // with respect to x, by way of q
        double dy = Double.NaN; // with respect to y, by way of q

        return new Pass(q, f, dq, dz, dx, dy);
    }
}
