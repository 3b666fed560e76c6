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
        SimpleMatrix y = x.elementOp((int i, int j, double value) -> 2 / (1 + Math.exp(-2 * value)) - 1);

        SimpleMatrix dx = dy.minus(dy.elementMult(y).elementMult(y));

        return new Pass(y, dx);
    }
}
