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
        SimpleMatrix y = x.elementOp((int i, int j, double value) -> value > 0 ? value : a.get(j) * value);

        SimpleMatrix dx = dy.elementOp((int i, int j, double upstream) -> x.get(i, j) > 0 ? upstream : a.get(j) * upstream);
        // The one a of a column goes into all of its entries: what they pass back adds up.
        SimpleMatrix da = new SimpleMatrix(1, x.getNumCols());
        for (int i = 0; i < x.getNumRows(); i++) {
            for (int j = 0; j < x.getNumCols(); j++) {
                da.set(j, da.get(j) + Math.min(0, x.get(i, j)) * dy.get(i, j));
            }
        }

        return new Pass(y, dx, da);
    }
}
