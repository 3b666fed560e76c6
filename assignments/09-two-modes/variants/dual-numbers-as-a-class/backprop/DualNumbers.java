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
        Dual x = new Dual(a[0], a[1]);
        Dual y = new Dual(b[0], b[1]);
        Dual byX = f(new Dual(a[0], 1), new Dual(b[0], 0));
        Dual byY = f(new Dual(a[0], 0), new Dual(b[0], 1));

        return new Pass(
                x.plus(y).array(),
                x.times(y).array(),
                x.over(y).array(),
                x.exp().array(),
                x.sigmoid().array(),
                f(x, y).array(),
                new double[] {byX.tangent, byY.tangent});
    }

    private static Dual f(Dual x, Dual y) {
        return x.plus(y.sigmoid()).times(x.sigmoid().plus(x.plus(y).square()).reciprocal());
    }

    private record Dual(double value, double tangent) {

        double[] array() {
            return new double[] {value, tangent};
        }

        Dual map(double result, double slope) {
            return new Dual(result, slope * tangent);
        }

        Dual plus(Dual other) {
            return new Dual(value + other.value, tangent + other.tangent);
        }

        Dual times(Dual other) {
            return new Dual(value * other.value, tangent * other.value + value * other.tangent);
        }

        Dual square() {
            return map(value * value, 2 * value);
        }

        Dual reciprocal() {
            return map(1 / value, -1 / (value * value));
        }

        Dual over(Dual other) {
            return times(other.reciprocal());
        }

        Dual exp() {
            return map(Math.exp(value), Math.exp(value));
        }

        // With the exponential that cannot become infinite.
        Dual sigmoid() {
            double e = Math.exp(-Math.abs(value));
            double small = e / (1 + e);
            return map(value < 0 ? small : 1 - small, e / ((1 + e) * (1 + e)));
        }
    }
}
