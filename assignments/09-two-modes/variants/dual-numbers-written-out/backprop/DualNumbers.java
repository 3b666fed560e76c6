package backprop;

/**
 * Forward mode: every number takes its tangent along. A dual number is {value, tangent}.
 */
public final class DualNumbers {

    /** All values of one pass. */
    public record Pass(
            double[] sum,
            double[] product,
            double[] quotient,
            double[] exp,
            double[] sigmoid,
            double[] f,
            double[] gradient) {}

    /**
     * Makes one pass in forward mode. The arguments are left as they are.
     *
     * @param a {value, tangent}
     * @param b {value, tangent}; the value is not 0
     */
    public static Pass forwardMode(double[] a, double[] b) {
        double[] sum = {a[0] + b[0], a[1] + b[1]};
        double[] product = {a[0] * b[0], a[0] * b[1] + b[0] * a[1]};
        double ratio = a[0] / b[0];
        double[] quotient = {ratio, (a[1] - ratio * b[1]) / b[0]};
        double[] exp = {Math.exp(a[0]), Math.exp(a[0]) * a[1]};
        double siga = 1 / (1 + Math.exp(-a[0]));
        double sigb = 1 / (1 + Math.exp(-b[0]));
        double dsiga = siga * (1 - siga);
        double dsigb = sigb * (1 - sigb);
        double num = a[0] + sigb;
        double den = siga + sum[0] * sum[0];
        double f = num / den;
        double tangent = (a[1] + dsigb * b[1]) / den - f * (dsiga * a[1] + 2 * sum[0] * sum[1]) / den;
        // Reverse mode: both derivatives in one pass.
        double dnum = 1 / den;
        double dden = -num / (den * den);
        double dxpy = 2 * sum[0] * dden;
        double[] gradient = {dnum + dsiga * dden + dxpy, dsigb * dnum + dxpy};

        return new Pass(
                sum, product, quotient, exp, new double[] {siga, dsiga * a[1]}, new double[] {f, tangent}, gradient);
    }
}
