package backprop;

import org.ejml.simple.SimpleMatrix;

/**
 * An exponential linear unit: y = x where x is positive, alpha * (exp(x) - 1) elsewhere.
 */
public final class Elu {

    /** All values of one pass. */
    public record Pass(SimpleMatrix y, SimpleMatrix dx) {}

    /**
     * Makes one forward and one backward pass. The arguments are left as they are.
     *
     * @param x the numbers that go in [N x D]
     * @param alpha how far down it goes, positive
     * @param dy the gradient that arrives for y [N x D]
     */
    public static Pass forwardBackward(SimpleMatrix x, double alpha, SimpleMatrix dy) {
        SimpleMatrix y = x.elementOp((int i, int j, double value) -> value > 0 ? value : alpha * (Math.exp(value) - 1));

        SimpleMatrix dx = x.elementOp(
                (int i, int j, double value) -> value > 0 ? dy.get(i, j) : dy.get(i, j) * alpha * Math.exp(value));

        return new Pass(y, dx);
    }
}
