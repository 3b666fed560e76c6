package backprop;

/**
 * A neuron with two inputs and a bias: f = sigmoid(w[0] * x[0] + w[1] * x[1] + w[2]).
 */
public final class SigmoidNeuron {

    /** All values of one pass. */
    public record Pass(double dot, double f, double ddot, double[] dx, double[] dw) {}

    /**
     * Makes one forward and one backward pass. The arguments are left as they are.
     *
     * @param w two weights and the bias [3]
     * @param x two inputs [2]
     */
    public static Pass forwardBackward(double[] w, double[] x) {
        double dot = w[0] * x[0] + w[1] * x[1] + w[2];
        double f = 1 / (1 + Math.exp(-dot));

        double ddot = f * (1 - f);
        double[] dx = {w[0] * ddot, w[1] * ddot};
        double[] dw = {x[0] * ddot, x[1] * ddot, 1};

        return new Pass(dot, f, ddot, dx, dw);
    }
}
