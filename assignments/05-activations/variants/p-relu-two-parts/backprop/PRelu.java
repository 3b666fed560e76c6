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
        SimpleMatrix positive = x.elementOp((int i, int j, double value) -> Math.max(0, value));
        SimpleMatrix negative = x.minus(positive);
        SimpleMatrix y = positive.plus(negative.mult(a.diag()));

        SimpleMatrix open = x.elementOp((int i, int j, double value) -> value > 0 ? 1 : 0);
        SimpleMatrix closed = open.elementOp((int i, int j, double value) -> 1 - value);
        SimpleMatrix dx = dy.elementMult(open).plus(dy.elementMult(closed).mult(a.diag()));
        SimpleMatrix da = SimpleMatrix.ones(1, x.getNumRows()).mult(negative.elementMult(dy));

        return new Pass(y, dx, da);
    }
}
