package backprop;

/**
 * A neuron with two inputs and a bias: f = sigmoid(w[0] * x[0] + w[1] * x[1] + w[2]).
 *
 * <p>Fill in the lines from top to bottom, and run the grader after each one: every value earns its own points. A value
 * that is still {@code null} or {@code NaN} counts as "not filled in yet". The handout has the mathematics and hints.
 */
public final class SigmoidNeuron {

    /** All values of one pass. Keep the names, the types and the order: the grader reads them. */
    public record Pass(double dot, double f, double ddot, double[] dx, double[] dw) {}

    /**
     * Makes one forward and one backward pass. Leave the arguments as they are.
     *
     * @param w two weights and the bias [3]
     * @param x two inputs [2]
     */
    public static Pass forwardBackward(double[] w, double[] x) {
        // Forward pass.
        double dot = Double.NaN; // the weighted sum, bias included
        double f = Double.NaN; // the sigmoid of dot

        // Backward pass.
        double ddot = Double.NaN; // the gradient of f with respect to dot
        double[] dx = null; // [2] with respect to x
        double[] dw = null; // [3] with respect to w, the bias's last

        return new Pass(dot, f, ddot, dx, dw);
    }
}
