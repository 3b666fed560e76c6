package backprop;

import org.ejml.simple.SimpleMatrix;

/**
 * The hyperbolic tangent of each entry, and what it passes back.
 */
public final class Tanh {

    /** All values of one pass. */
    public record Pass(SimpleMatrix y, SimpleMatrix dx) {}

    /**
     * Makes one forward and one backward pass. The arguments are left as they are.
     *
     * @param x the numbers that go in [N x D]
     * @param dy the gradient that arrives for y [N x D]
     */
    public static Pass forwardBackward(SimpleMatrix x, SimpleMatrix dy) {
        SimpleMatrix y = x.elementOp((int i, int j, double value) -> Math.tanh(value));

        SimpleMatrix dx = y.elementOp((int i, int j, double value) -> dy.get(i, j) * (1 - value * value));

        return new Pass(y, dx);
    }
}
