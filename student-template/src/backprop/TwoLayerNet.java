package backprop;

import org.ejml.simple.SimpleMatrix;

/**
 * A network of two linear layers with a ReLU in between, its softmax loss, and the gradient of that loss.
 *
 * <p>Fill in the lines from top to bottom, and run the grader after each one: every value earns its own points. A value
 * that is still {@code null} or {@code NaN} counts as "not filled in yet". The handout has the mathematics, hints in
 * this order, and an example worked out in numbers.
 */
public final class TwoLayerNet {

    /** All values of one pass. Keep the names, the types and the order: the grader reads them. */
    public record Pass(
            SimpleMatrix h1,
            SimpleMatrix scores,
            double dataLoss,
            double regLoss,
            double loss,
            SimpleMatrix dscores,
            SimpleMatrix dh1,
            SimpleMatrix dW2,
            SimpleMatrix db2,
            SimpleMatrix dW1,
            SimpleMatrix db1) {}

    /**
     * Makes one forward and one backward pass. Leave the arguments as they are.
     *
     * @param W1 weights of the first layer [D x H]: one column for each hidden unit
     * @param b1 biases of the first layer [1 x H]
     * @param W2 weights of the second layer [H x C]: one column for each class
     * @param b2 biases of the second layer [1 x C]
     * @param X examples [N x D]: one example for each row
     * @param y the correct class of each example [N], from 0 to C-1
     * @param lambda strength of the regularisation
     */
    public static Pass forwardBackward(
            SimpleMatrix W1,
            SimpleMatrix b1,
            SimpleMatrix W2,
            SimpleMatrix b2,
            SimpleMatrix X,
            int[] y,
            double lambda) {
        int N = X.getNumRows(); // number of examples
        int H = W1.getNumCols(); // number of hidden units
        int C = W2.getNumCols(); // number of classes

        // Forward pass.
        SimpleMatrix h1 = null; // [N x H] max(0, X W1 + b1): the hidden units, after the ReLU
        SimpleMatrix scores = null; // [N x C] h1 W2 + b2: no ReLU here
        double dataLoss = Double.NaN; // softmax cross-entropy (natural logarithm), averaged over the N examples
        double regLoss = Double.NaN; // lambda times the sum of all squared weights of both layers; no biases, no 1/2
        double loss = Double.NaN; // data loss and regularisation loss together

        // Backward pass.
        SimpleMatrix dscores = null; // [N x C] the gradient of dataLoss with respect to scores
        SimpleMatrix dh1 = null; // [N x H] the gradient of dataLoss with respect to h1: before it goes through the ReLU
        SimpleMatrix dW2 = null; // [H x C] the gradient of loss with respect to W2, regularisation included
        SimpleMatrix db2 = null; // [1 x C] the gradient of loss with respect to b2
        // A local dz1 [N x H], the gradient with respect to X W1 + b1, may help here; it earns no points.
        SimpleMatrix dW1 = null; // [D x H] the gradient of loss with respect to W1, regularisation included
        SimpleMatrix db1 = null; // [1 x H] the gradient of loss with respect to b1

        return new Pass(h1, scores, dataLoss, regLoss, loss, dscores, dh1, dW2, db2, dW1, db1);
    }
}
