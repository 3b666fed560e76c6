package backprop;

import org.ejml.simple.SimpleMatrix;

/** The multiclass SVM loss of a linear classifier, and its gradient. */
public final class SvmLoss {

    /** All values of one pass, in the order in which they are computed. */
    public record Pass(
            SimpleMatrix scores,
            SimpleMatrix margins,
            double dataLoss,
            double regLoss,
            double loss,
            SimpleMatrix dscores,
            SimpleMatrix dW) {}

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

        SimpleMatrix scores = X.mult(W);
        // EJML does not broadcast: each entry looks up the correct class's score of its own row.
        SimpleMatrix margins = scores.elementOp((int i, int j, double score) ->
                j == y[i] ? 0 : Math.max(0, score - scores.get(i, y[i]) + 1));
        double dataLoss = margins.elementSum() / N;
        double regLoss = lambda * W.elementMult(W).elementSum();
        double loss = dataLoss + regLoss;

        // Only a margin above zero lets the gradient through.
        SimpleMatrix dmargins = margins.elementOp((int i, int j, double margin) -> margin > 0 ? 1.0 / N : 0);
        // A score enters its own margin with +1; the correct class's score enters every margin of its row with -1.
        SimpleMatrix dscores = dmargins.copy();
        for (int i = 0; i < N; i++) {
            dscores.set(i, y[i], dscores.get(i, y[i]) - dmargins.getRow(i).elementSum());
        }
        SimpleMatrix dW = X.transpose().mult(dscores).plus(W.scale(2 * lambda));

        return new Pass(scores, margins, dataLoss, regLoss, loss, dscores, dW);
    }
}
