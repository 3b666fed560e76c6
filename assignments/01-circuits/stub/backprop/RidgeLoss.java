package backprop;

/**
 * The squared error of a linear prediction, with a regularisation: loss = (w.x - y)^2 + lambda * w.w.
 *
 * <p>Fill in the lines from top to bottom, and run the grader after each one: every value earns its own points. A value
 * that is still {@code null} or {@code NaN} counts as "not filled in yet". The handout has the mathematics and hints.
 */
public final class RidgeLoss {

    /** All values of one pass. Keep the names, the types and the order: the grader reads them. */
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
     * Makes one forward and one backward pass. Leave the arguments as they are.
     *
     * @param w weights [n]
     * @param x the example [n]
     * @param y the number to predict
     * @param lambda strength of the regularisation
     */
    public static Pass forwardBackward(double[] w, double[] x, double y, double lambda) {
        // Forward pass.
        double a = Double.NaN; // the prediction: the sum of all w[i] * x[i]
        double b = Double.NaN; // the error
        double c = Double.NaN; // its square
        double d = Double.NaN; // the sum of all w[i] * w[i]
        double e = Double.NaN; // the regularisation
        double loss = Double.NaN; // both parts together

        // Backward pass.
        double dc = Double.NaN; // the gradient of loss with respect to c
        double de = Double.NaN; // with respect to e
        double db = Double.NaN; // with respect to b
        double dd = Double.NaN; // with respect to d
        double da = Double.NaN; // with respect to a
        double[] dw = null; // [n] with respect to w: w goes into a, and into d

        return new Pass(a, b, c, d, e, loss, dc, de, db, dd, da, dw);
    }
}
