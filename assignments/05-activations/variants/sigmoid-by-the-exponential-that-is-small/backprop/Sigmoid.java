package backprop;

import org.ejml.simple.SimpleMatrix;

/**
 * The sigmoid of each entry, y = 1 / (1 + exp(-x)), and what it passes back.
 */
public final class Sigmoid {

    /** All values of one pass. */
    public record Pass(SimpleMatrix y, SimpleMatrix dx) {}

    /**
     * Makes one forward and one backward pass. The arguments are left as they are.
     *
     * @param x the numbers that go in [N x D]
     * @param dy the gradient that arrives for y [N x D]
     */
    public static Pass forwardBackward(SimpleMatrix x, SimpleMatrix dy) {
        SimpleMatrix y = new SimpleMatrix(x.getNumRows(), x.getNumCols());
        SimpleMatrix dx = new SimpleMatrix(x.getNumRows(), x.getNumCols());
        for (int i = 0; i < x.getNumElements(); i++) {
            double small = Math.exp(-Math.abs(x.get(i)));
            y.set(i, (x.get(i) < 0 ? small : 1) / (1 + small));
            dx.set(i, dy.get(i) * small / ((1 + small) * (1 + small)));
        }

        return new Pass(y, dx);
    }
}
