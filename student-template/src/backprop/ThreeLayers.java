package backprop;

import org.ejml.simple.SimpleMatrix;

/**
 * The forward pass of a network of three layers: out = W3 s(W2 s(W1 x + b1) + b2) + b3, where s is the sigmoid of each
 * entry, 1 / (1 + e^-t).
 *
 * <p>Fill in the lines from top to bottom, and run the grader after each one: every value earns its own points. A value
 * that is still {@code null} or {@code NaN} counts as "not filled in yet". The handout has the mathematics and hints.
 */
public final class ThreeLayers {

    /** All values of one pass. Keep the names, the types and the order: the grader reads them. */
    public record Pass(SimpleMatrix h1, SimpleMatrix h2, SimpleMatrix out) {}

    /**
     * Makes one forward pass. Leave the arguments as they are.
     *
     * @param W1 a matrix [H1 x D]
     * @param b1 a column [H1 x 1]
     * @param W2 a matrix [H2 x H1]
     * @param b2 a column [H2 x 1]
     * @param W3 a matrix [C x H2]
     * @param b3 a column [C x 1]
     * @param x a column [D x 1]
     */
    public static Pass forward(
            SimpleMatrix W1,
            SimpleMatrix b1,
            SimpleMatrix W2,
            SimpleMatrix b2,
            SimpleMatrix W3,
            SimpleMatrix b3,
            SimpleMatrix x) {
        // Forward pass.
        SimpleMatrix h1 = null; // [H1 x 1] the first hidden layer
        SimpleMatrix h2 = null; // [H2 x 1] the second hidden layer, made of the first
        SimpleMatrix out = null; // [C x 1] the last layer, without a sigmoid

        return new Pass(h1, h2, out);
    }
}
