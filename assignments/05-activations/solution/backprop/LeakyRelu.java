package backprop;

import org.ejml.simple.SimpleMatrix;

/**
 * A leaky ReLU: y = x where x is positive, slope * x elsewhere.
 */
public final class LeakyRelu {

    /** All values of one pass. */
    public record Pass(SimpleMatrix y, SimpleMatrix dx) {}

    /**
     * Makes one forward and one backward pass. The arguments are left as they are.
     *
     * @param x the numbers that go in [N x D]
     * @param slope what is left of a negative number, from 0 to 1
     * @param dy the gradient that arrives for y [N x D]
     */
    public static Pass forwardBackward(SimpleMatrix x, double slope, SimpleMatrix dy) {
        SimpleMatrix y = x.elementOp((int i, int j, double value) -> value > 0 ? value : slope * value);

        SimpleMatrix dx = dy.elementOp((int i, int j, double upstream) -> x.get(i, j) > 0 ? upstream : slope * upstream);

        return new Pass(y, dx);
    }
}
