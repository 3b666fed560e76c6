package backprop;

import org.ejml.simple.SimpleMatrix;

/** A method for each step, and the softmax of one row in a class of its own. */
public final class SoftmaxLoss {

    public record Pass(
            SimpleMatrix scores, double dataLoss, double regLoss, double loss, SimpleMatrix dscores, SimpleMatrix dW) {}

    public static Pass forwardBackward(SimpleMatrix W, SimpleMatrix X, int[] y, double lambda) {
        SimpleMatrix scores = X.mult(W);
        double dataLoss = dataLoss(scores, y);
        double regLoss = lambda * sumOfSquares(W);
        SimpleMatrix dscores = dscores(scores, y);
        SimpleMatrix dW = X.transpose().mult(dscores);
        return new Pass(scores, dataLoss, regLoss, dataLoss + regLoss, dscores, dW.plus(W.scale(2 * lambda)));
    }

    private static double dataLoss(SimpleMatrix scores, int[] y) {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            sum += new Softmax(scores.getRow(i)).loss(y[i]);
        }
        return sum / y.length;
    }

    private static SimpleMatrix dscores(SimpleMatrix scores, int[] y) {
        SimpleMatrix all = new SimpleMatrix(scores.getNumRows(), scores.getNumCols());
        for (int i = 0; i < y.length; i++) {
            all.insertIntoThis(
                    i, 0, new Softmax(scores.getRow(i)).gradient(y[i]).divide(y.length));
        }
        return all;
    }

    private static double sumOfSquares(SimpleMatrix matrix) {
        double sum = 0;
        for (int k = 0; k < matrix.getNumElements(); k++) {
            sum += matrix.get(k) * matrix.get(k);
        }
        return sum;
    }
}
