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
        SimpleMatrix y = new SimpleMatrix(x.getNumRows(), x.getNumCols());
        SimpleMatrix dx = new SimpleMatrix(x.getNumRows(), x.getNumCols());
        for (int i = 0; i < x.getNumElements(); i++) {
            double below = alpha * Math.exp(Math.min(x.get(i), 0));
            y.set(i, Math.max(x.get(i), 0) + below - alpha);
            dx.set(i, x.get(i) >= 0 ? dy.get(i) : dy.get(i) * below);
        }

        return new Pass(y, dx);
    }
}
