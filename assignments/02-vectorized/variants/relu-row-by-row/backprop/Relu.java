package backprop;

import org.ejml.simple.SimpleMatrix;

/**
 * A ReLU, z = max(0, x) entry by entry, and what it passes back.
 */
public final class Relu {

    /** All values of one pass. */
    public record Pass(SimpleMatrix z, SimpleMatrix dx) {}

    /**
     * Makes one forward and one backward pass. The arguments are left as they are.
     *
     * @param x the numbers that go in [N x D]
     * @param dz the gradient that arrives for z [N x D]
     */
    public static Pass forwardBackward(SimpleMatrix x, SimpleMatrix dz) {
        SimpleMatrix z = x.elementOp((int i, int j, double value) -> Math.max(0, value));

        SimpleMatrix dx = dz.copy();
        for (int i = 0; i < x.getNumRows(); i++) {
            SimpleMatrix values = x.getRow(i);
            SimpleMatrix slopes = values.elementOp((int row, int j, double value) -> value > 0 ? 1 : 0);
            SimpleMatrix copy = dz.getRow(i).plus(0).scale(1);
            dx.insertIntoThis(i, 0, copy.transpose().elementMult(slopes.transpose()).transpose());
        }

        return new Pass(z, dx);
    }
}
