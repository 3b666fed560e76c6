package backprop;

import org.ejml.simple.SimpleMatrix;

/**
 * A leaky ReLU whose slopes are learnt: y = x where x is positive, a * x elsewhere, with an a for each column.
 */
public final class PRelu {

    /** All values of one pass. */
    public record Pass(SimpleMatrix y, SimpleMatrix dx, SimpleMatrix da) {}

    /**
     * Makes one forward and one backward pass. The arguments are left as they are.
     *
     * @param x the numbers that go in [N x D]
     * @param a a slope for each column, of either sign [1 x D]
     * @param dy the gradient that arrives for y [N x D]
     */
    public static Pass forwardBackward(SimpleMatrix x, SimpleMatrix a, SimpleMatrix dy) {
        SimpleMatrix y = x.copy();
        SimpleMatrix dx = dy.copy();
        SimpleMatrix da = a.scale(0);
        for (int j = 0; j < x.getNumCols(); j++) {
            for (int i = x.getNumRows() - 1; i >= 0; i--) {
                if (x.get(i, j) < 0) {
                    y.set(i, j, a.get(j) * x.get(i, j));
                    dx.set(i, j, a.get(j) * dy.get(i, j));
                    da.set(j, da.get(j) + x.get(i, j) * dy.get(i, j));
                }
            }
        }

        return new Pass(y, dx, da);
    }
}
