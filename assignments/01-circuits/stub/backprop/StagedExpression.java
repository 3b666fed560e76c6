package backprop;

/**
 * f = (x + sigmoid(y)) / (sigmoid(x) + (x + y)^2), one small step after the other.
 *
 * <p>Fill in the lines from top to bottom, and run the grader after each one: every value earns its own points. A value
 * that is still {@code null} or {@code NaN} counts as "not filled in yet". The handout has the mathematics and hints.
 */
public final class StagedExpression {

    /** All values of one pass. Keep the names, the types and the order: the grader reads them. */
    public record Pass(
            double sigy,
            double num,
            double sigx,
            double xpy,
            double xpysqr,
            double den,
            double invden,
            double f,
            double dnum,
            double dinvden,
            double dden,
            double dsigx,
            double dxpysqr,
            double dxpy,
            double dsigy,
            double dx,
            double dy) {}

    /**
     * Makes one forward and one backward pass. Leave the arguments as they are.
     *
     * @param x a number
     * @param y a number
     */
    public static Pass forwardBackward(double x, double y) {
        // Forward pass.
        double sigy = Double.NaN; // the sigmoid of y
        double num = Double.NaN; // the numerator
        double sigx = Double.NaN; // the sigmoid of x
        double xpy = Double.NaN; // x plus y
        double xpysqr = Double.NaN; // its square
        double den = Double.NaN; // the denominator
        double invden = Double.NaN; // one over the denominator
        double f = Double.NaN; // numerator times invden

        // Backward pass.
        double dnum = Double.NaN; // the gradient of f with respect to num
        double dinvden = Double.NaN; // with respect to invden
        double dden = Double.NaN; // with respect to den
        double dsigx = Double.NaN; // with respect to sigx
        double dxpysqr = Double.NaN; // with respect to xpysqr
        double dxpy = Double.NaN; // with respect to xpy
        double dsigy = Double.NaN; // with respect to sigy
        double dx = Double.NaN; // with respect to x: three paths
        double dy = Double.NaN; // with respect to y: two paths

        return new Pass(
                sigy,
                num,
                sigx,
                xpy,
                xpysqr,
                den,
                invden,
                f,
                dnum,
                dinvden,
                dden,
                dsigx,
                dxpysqr,
                dxpy,
                dsigy,
                dx,
                dy);
    }
}
