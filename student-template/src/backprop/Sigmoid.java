package backprop;

import org.ejml.simple.SimpleMatrix;

/**
 * The sigmoid of each entry, y = 1 / (1 + exp(-x)), and what it passes back.
 *
 * <p>Fill in the lines from top to bottom, and run the grader after each one: every value earns its own points. A value
 * that is still {@code null} or {@code NaN} counts as "not filled in yet". The handout has the mathematics and hints.
 */
public final class Sigmoid {

    /** All values of one pass. Keep the names, the types and the order: the grader reads them. */
    public record Pass(SimpleMatrix y, SimpleMatrix dx) {}

    /**
     * Makes one forward and one backward pass. Leave the arguments as they are.
     *
     * @param x the numbers that go in [N x D]
     * @param dy the gradient that arrives for y [N x D]
     */
    public static Pass forwardBackward(SimpleMatrix x, SimpleMatrix dy) {
        // Forward pass.
        SimpleMatrix y = null; // [N x D] the sigmoid of each entry of x

        // Backward pass.
        SimpleMatrix dx = null; // [N x D] the gradient with respect to x

        return new Pass(y, dx);
    }
}
