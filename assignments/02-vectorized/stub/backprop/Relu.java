package backprop;

import org.ejml.simple.SimpleMatrix;

/**
 * A ReLU, z = max(0, x) entry by entry, and what it passes back.
 *
 * <p>Fill in the lines from top to bottom, and run the grader after each one: every value earns its own points. A value
 * that is still {@code null} or {@code NaN} counts as "not filled in yet". The handout has the mathematics and hints.
 */
public final class Relu {

    /** All values of one pass. Keep the names, the types and the order: the grader reads them. */
    public record Pass(SimpleMatrix z, SimpleMatrix dx) {}

    /**
     * Makes one forward and one backward pass. Leave the arguments as they are.
     *
     * @param x the numbers that go in [N x D]
     * @param dz the gradient that arrives for z [N x D]
     */
    public static Pass forwardBackward(SimpleMatrix x, SimpleMatrix dz) {
        // Forward pass.
        SimpleMatrix z = null; // [N x D] each entry of x, or 0 where it is negative

        // Backward pass.
        SimpleMatrix dx = null; // [N x D] the gradient with respect to x

        return new Pass(z, dx);
    }
}
