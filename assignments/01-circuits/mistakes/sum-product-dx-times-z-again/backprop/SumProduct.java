package backprop;

/**
 * f = (x + y) * z.
 */
public final class SumProduct {

    /** All values of one pass. */
    public record Pass(double q, double f, double dq, double dz, double dx, double dy) {}

    /**
     * Makes one forward and one backward pass. The arguments are left as they are.
     *
     * @param x a number
     * @param y a number
     * @param z a number
     */
    public static Pass forwardBackward(double x, double y, double z) {
        double q = x + y;
        double f = q * z;

        double dq = z;
        double dz = q;
        double dx = dq * z;
        double dy = dq;

        return new Pass(q, f, dq, dz, dx, dy);
    }
}
