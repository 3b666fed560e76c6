package backprop;

/**
 * The squared error of a linear prediction, with a regularisation: loss = (w.x - y)^2 + lambda * w.w.
 */
public final class RidgeLoss {

    /** All values of one pass. */
    public record Pass(
            double a,
            double b,
            double c,
            double d,
            double e,
            double loss,
            double dc,
            double de,
            double db,
            double dd,
            double da,
            double[] dw) {}

    /**
     * Makes one forward and one backward pass. The arguments are left as they are.
     *
     * @param w weights [n]
     * @param x the example [n]
     * @param y the number to predict
     * @param lambda strength of the regularisation
     */
    public static Pass forwardBackward(double[] w, double[] x, double y, double lambda) {
        double a = product(w, x);
        double b = a - y;
        double c = b * b;
        double d = product(w, w);
        double e = lambda * d;
        double loss = c + e;

        double dc = 1;
        double de = 1;
        double db = 2 * b * dc;
        double dd = lambda * de;
        double da = db;
        double[] dw = new double[w.length];
        for (int i = 0; i < w.length; i++) {
            dw[i] = x[i] * da;
        }

        return new Pass(a, b, c, d, e, loss, dc, de, db, dd, da, dw);
    }

    private static double product(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
