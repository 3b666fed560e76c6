package backprop;

import org.ejml.simple.SimpleMatrix;

/** The cross-entropy of a linear classifier's softmax, and its gradient. */
public final class SoftmaxLoss {

    /** All values of one pass, in the order in which they are computed. */
    public record Pass(
            SimpleMatrix scores, double dataLoss, double regLoss, double loss, SimpleMatrix dscores, SimpleMatrix dW) {}

    /**
     * Makes one forward and one backward pass. The arguments are left as they are.
     *
     * @param W weights [D x C]: one column for each class
     * @param X examples [N x D]: one example for each row
     * @param y the correct class of each example [N], from 0 to C-1
     * @param lambda strength of the regularisation
     */
    public static Pass forwardBackward(SimpleMatrix W, SimpleMatrix X, int[] y, double lambda) {
        int N = X.getNumRows();
        int C = W.getNumCols();

        SimpleMatrix scores = X.mult(W);
        SimpleMatrix probabilities = new SimpleMatrix(N, C);
        double sumOfLosses = 0;
        for (int i = 0; i < N; i++) {
            SimpleMatrix row = scores.getRow(i);
            // With the largest score of the row taken off, no exponential overflows, and their sum is at least 1.
            SimpleMatrix shifted = row.minus(row.elementMax());
            SimpleMatrix exponentials = shifted.elementExp();
            double sum = exponentials.elementSum();
            probabilities.insertIntoThis(i, 0, exponentials.divide(sum));
            // Not the logarithm of the probability, which may be too small for a double.
            sumOfLosses += Math.log(sum) - shifted.get(y[i]);
        }
        double dataLoss = sumOfLosses / N;
        double regLoss = lambda * W.elementMult(W).elementSum();
        double loss = dataLoss + regLoss;

        // Every score stands in the sum below the logarithm; the correct class's score is subtracted as well.
        SimpleMatrix dscores = probabilities.copy();
        for (int i = 0; i < N; i++) {
            dscores.set(i, y[i], dscores.get(i, y[i]) - 1);
        }
        dscores = dscores.divide(N);
        SimpleMatrix dW = X.transpose().mult(dscores).plus(W.scale(2 * lambda));

        return new Pass(scores, dataLoss, regLoss, loss, dscores, dW);
    }
}
