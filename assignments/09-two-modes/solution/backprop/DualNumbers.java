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
        // A seed of 1 at one number, and of 0 at the other, makes the tangent of f its derivative by that number.
        double byA = f(new double[] {a[0], 1}, new double[] {b[0], 0})[1];
        double byB = f(new double[] {a[0], 0}, new double[] {b[0], 1})[1];

        return new Pass(
                sum(a, b),
                product(a, b),
                quotient(a, b),
                exp(a),
                sigmoid(a),
                f(a, b),
                new double[] {byA, byB});
    }

    private static double[] f(double[] a, double[] b) {
        double[] xpy = sum(a, b);
        return quotient(sum(a, sigmoid(b)), sum(sigmoid(a), product(xpy, xpy)));
    }

    private static double[] sum(double[] s, double[] t) {
        return new double[] {s[0] + t[0], s[1] + t[1]};
    }

    private static double[] product(double[] s, double[] t) {
        return new double[] {s[0] * t[0], s[1] * t[0] + s[0] * t[1]};
    }

    private static double[] quotient(double[] s, double[] t) {
        return new double[] {s[0] / t[0], (s[1] * t[0] - s[0] * t[1]) / (t[0] * t[0])};
    }

    private static double[] exp(double[] t) {
        double value = Math.exp(t[0]);
        return new double[] {value, value * t[1]};
    }

    private static double[] sigmoid(double[] t) {
        double value = 1 / (1 + Math.exp(-t[0]));
        return new double[] {value, value * (1 - value) * t[1]};
    }
}
