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
        double[] losses = new double[steps]; // [steps] the loss before each step
        SimpleMatrix trained1 = w1; // [D x H] w1 after the last step
        SimpleMatrix trained2 = w2; // [H x C] w2 after the last step

        for (int t = 0; t < steps; t++) {
            SimpleMatrix h = sigmoid(X.mult(trained1)); // [N x H]
            SimpleMatrix pred = h.mult(trained2); // [N x C]
            SimpleMatrix difference = pred.minus(Y); // [N x C]
            losses[t] = difference.elementMult(difference).elementSum();

            SimpleMatrix dpred = difference.scale(2); // [N x C]
            SimpleMatrix dw2 = h.transpose().mult(dpred); // [H x C]
            SimpleMatrix dh = dpred.mult(trained2.transpose()); // [N x H]
            // The slope of the sigmoid, written with its value.
            SimpleMatrix ds = dh.elementOp((int i, int j, double d) -> d * h.get(i, j) * (1 - h.get(i, j)));
            SimpleMatrix dw1 = X.transpose().mult(ds); // [D x H]

            trained1 = trained1.minus(dw1.scale(step));
            trained2 = trained2.minus(dw2.scale(step));
        }

        return new Pass(losses, trained1, trained2);
    }

    private static SimpleMatrix sigmoid(SimpleMatrix x) {
        return x.elementOp((int i, int j, double value) -> 1 / (1 + Math.exp(-value)));
    }
}
