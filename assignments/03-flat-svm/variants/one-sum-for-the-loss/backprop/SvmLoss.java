package backprop;

import org.ejml.simple.SimpleMatrix;

public final class SvmLoss {

    public record Pass(
            SimpleMatrix scores,
            SimpleMatrix margins,
            double dataLoss,
            double regLoss,
            double loss,
            SimpleMatrix dscores,
            SimpleMatrix dW) {}

    /** The loss is one running sum, of which the data loss is what the regularisation does not account for. */
    public static Pass forwardBackward(SimpleMatrix W, SimpleMatrix X, int[] y, double lambda) {
        int N = X.getNumRows();
        int C = W.getNumCols();
        SimpleMatrix scores = X.mult(W);
        SimpleMatrix margins = new SimpleMatrix(N, C);
        SimpleMatrix dscores = new SimpleMatrix(N, C);
        SimpleMatrix dW = W.scale(2 * lambda);
        double loss = 0;
        for (double w : W.getDDRM().getData()) {
            loss += lambda * w * w;
        }
        double regLoss = loss;
        for (int i = 0; i < N; i++) {
            SimpleMatrix above = scores.getRow(i).minus(scores.get(i, y[i])).plus(1);
            for (int j = 0; j < C; j++) {
                if (above.get(j) > 0 && y[i] != j) {
                    margins.set(i, j, above.get(j));
                    loss += above.get(j) / N;
                    dscores.set(i, j, 1. / N);
                    dscores.set(i, y[i], dscores.get(i, y[i]) - 1. / N);
                }
            }
            dW = dW.plus(X.getRow(i).transpose().mult(dscores.getRow(i)));
        }
        return new Pass(scores, margins, loss - regLoss, regLoss, loss, dscores, dW);
    }
}
