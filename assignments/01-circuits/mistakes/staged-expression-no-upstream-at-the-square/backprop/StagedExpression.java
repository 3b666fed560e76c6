package backprop;

/**
 * f = (x + sigmoid(y)) / (sigmoid(x) + (x + y)^2), one small step after the other.
 */
public final class StagedExpression {

    /** All values of one pass. */
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
     * Makes one forward and one backward pass. The arguments are left as they are.
     *
     * @param x a number
     * @param y a number
     */
    public static Pass forwardBackward(double x, double y) {
        double sigy = 1 / (1 + Math.exp(-y));
        double num = x + sigy;
        double sigx = 1 / (1 + Math.exp(-x));
        double xpy = x + y;
        double xpysqr = xpy * xpy;
        double den = sigx + xpysqr;
        double invden = 1 / den;
        double f = num * invden;

        double dnum = invden;
        double dinvden = num;
        double dden = -dinvden / (den * den);
        double dsigx = dden;
        double dxpysqr = dden;
        double dxpy = 2 * xpy;
        double dsigy = dnum;
        double dx = dnum + dxpy + sigx * (1 - sigx) * dsigx;
        double dy = dxpy + sigy * (1 - sigy) * dsigy;

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
