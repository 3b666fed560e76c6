package backprop;

import org.ejml.simple.SimpleMatrix;

/**
 * A network of two layers, trained by gradient descent.
 *
 * <p>Write the loop, and run the grader after each value: each earns its own points. A value that is still {@code null}
 * counts as "not filled in yet". The handout has the mathematics and hints.
 */
public final class SigmoidRegression {

    /** All values of a training. Keep the names, the types and the order: the grader reads them. */
    public record Pass(double[] losses, SimpleMatrix w1, SimpleMatrix w2) {}

    /**
     * Takes {@code steps} steps. Leave the arguments as they are.
     *
     * @param X examples, one a row [N x D]
     * @param Y what should be predicted [N x C]
     * @param w1 weights of the first layer before the first step [D x H]
     * @param w2 weights of the second layer before the first step [H x C]
     * @param step the learning rate, above 0
     * @param steps how many steps to take, at least 1
     */
    public static Pass train(
            SimpleMatrix X, SimpleMatrix Y, SimpleMatrix w1, SimpleMatrix w2, double step, int steps) {
        double[] losses = null; // [steps] the loss before each step
        SimpleMatrix trained1 = null; // [D x H] w1 after the last step
        SimpleMatrix trained2 = null; // [H x C] w2 after the last step

        return new Pass(losses, trained1, trained2);
    }
}
