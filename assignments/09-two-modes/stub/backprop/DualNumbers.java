package backprop;

/**
 * Forward mode: every number takes its tangent along. A dual number is {value, tangent}.
 *
 * <p>Fill in the lines from top to bottom, and run the grader after each one: every value earns its own points. A value
 * that is still {@code null} counts as "not filled in yet". The handout has the mathematics and hints.
 *
 * <p>Write each operation as a method of its own, as {@code double[] product(double[] s, double[] t)}: f needs them again.
 */
public final class DualNumbers {

    /** All values of one pass. Keep the names, the types and the order: the grader reads them. */
    public record Pass(
            double[] sum,
            double[] product,
            double[] quotient,
            double[] exp,
            double[] sigmoid,
            double[] f,
            double[] gradient) {}

    /**
     * Makes one pass in forward mode. Leave the arguments as they are.
     *
     * @param a {value, tangent}
     * @param b {value, tangent}; the value is not 0
     */
    public static Pass forwardMode(double[] a, double[] b) {
        // Operations: each is {value, tangent}.
        double[] sum = null; // a + b
        double[] product = null; // a * b
        double[] quotient = null; // a / b
        double[] exp = null; // e to the a
        double[] sigmoid = null; // 1 / (1 + e to the -a)

        // All of f, by your own operations.
        double[] f = null; // (a + sigmoid(b)) / (sigmoid(a) + (a + b)^2)

        // Two numbers: what f changes by when the value of a moves, and when that of b does. Run f twice for them.
        double[] gradient = null; // {df/da, df/db}, whatever the tangents of a and b are

        return new Pass(sum, product, quotient, exp, sigmoid, f, gradient);
    }
}
