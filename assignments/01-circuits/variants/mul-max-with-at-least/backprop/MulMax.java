package backprop;

/**
 * f = 2 * (x * y + max(z, w)).
 */
public final class MulMax {

    /** All values of one pass. */
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
     * Makes one forward and one backward pass. The arguments are left as they are.
     *
     * @param x a number
     * @param y a number
     * @param z a number
     * @param w a number
     */
    public static Pass forwardBackward(double x, double y, double z, double w) {
        double xy = x * y;
        double max = Math.max(z, w);
        double sum = xy + max;
        double f = 2 * sum;

        double dsum = 2;
        double dxy = dsum;
        double dmax = dsum;
        double dx = dxy * y;
        double dy = dxy * x;
        double dz = z >= w ? dmax : 0;
        double dw = z >= w ? 0 : dmax;

        return new Pass(xy, max, sum, f, dsum, dxy, dmax, dx, dy, dz, dw);
    }
}
