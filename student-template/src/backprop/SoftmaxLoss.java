package backprop;

import org.ejml.simple.SimpleMatrix;

/**
 * The cross-entropy of a linear classifier's softmax, and its gradient.
 *
 * <p>Fill in the lines from top to bottom, and run the grader after each one: every value earns its own points. A value
 * that is still {@code null} or {@code NaN} counts as "not filled in yet". The handout has the mathematics, hints in
 * this order, and an example worked out in numbers.
 */
public final class SoftmaxLoss {

    /** All values of one pass. Keep the names, the types and the order: the grader reads them. */
    public record Pass(
            SimpleMatrix scores, double dataLoss, double regLoss, double loss, SimpleMatrix dscores, SimpleMatrix dW) {}

    /**
     * Makes one forward and one backward pass. Leave the arguments as they are.
     *
     * @param W weights [D x C]: one column for each class
     * @param X examples [N x D]: one example for each row
     * @param y the correct class of each example [N], from 0 to C-1
     * @param lambda strength of the regularisation
     */
    public static Pass forwardBackward(SimpleMatrix W, SimpleMatrix X, int[] y, double lambda) {
        int N = X.getNumRows(); // number of examples
        int C = W.getNumCols(); // number of classes

        // Forward pass. A local matrix of probabilities [N x C] helps in both passes; it earns no points.
        SimpleMatrix scores = null; // [N x C] the score of every class for every example
        double dataLoss = Double.NaN; // -log of the correct class's probability, averaged over the N examples
        double regLoss = Double.NaN; // lambda times the sum of all squared weights; no factor 1/2
        double loss = Double.NaN; // data loss and regularisation loss together

        // Backward pass.
        SimpleMatrix dscores = null; // [N x C] the gradient of dataLoss with respect to scores
        SimpleMatrix dW = null; // [D x C] the gradient of loss with respect to W, regularisation included

        return new Pass(scores, dataLoss, regLoss, loss, dscores, dW);
    }
}
