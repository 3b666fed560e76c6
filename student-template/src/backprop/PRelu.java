package backprop;

import org.ejml.simple.SimpleMatrix;

/**
 * A leaky ReLU whose slopes are learnt: y = x where x is positive, a * x elsewhere, with an a for each column.
 *
 * <p>Fill in the lines from top to bottom, and run the grader after each one: every value earns its own points. A value
 * that is still {@code null} or {@code NaN} counts as "not filled in yet". The handout has the mathematics and hints.
 */
public final class PRelu {

    /** All values of one pass. Keep the names, the types and the order: the grader reads them. */
    public record Pass(SimpleMatrix y, SimpleMatrix dx, SimpleMatrix da) {}

    /**
     * Makes one forward and one backward pass. Leave the arguments as they are.
     *
     * @param x the numbers that go in [N x D]
     * @param a a slope for each column, of either sign [1 x D]
     * @param dy the gradient that arrives for y [N x D]
     */
    public static Pass forwardBackward(SimpleMatrix x, SimpleMatrix a, SimpleMatrix dy) {
        // Forward pass.
        SimpleMatrix y = null; // [N x D] x where it is positive, elsewhere times its column's a

        // Backward pass.
        SimpleMatrix dx = null; // [N x D] the gradient with respect to x
        SimpleMatrix da = null; // [1 x D] the gradient with respect to a: summed over the rows

        return new Pass(y, dx, da);
    }
}
