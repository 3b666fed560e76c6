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

    public static Pass forwardBackward(SimpleMatrix W, SimpleMatrix X, int[] y, double lambda) {
        int n = X.getNumRows();
        int c = W.getNumCols();

        SimpleMatrix scores = X.mult(W);
        SimpleMatrix margins =
                scores.elementOp((int i, int j, double s) -> j == y[i] ? 0 : Math.max(0, s - scores.get(i, y[i]) + 1));
        double dataLoss = margins.elementSum() / n;
        double regLoss = lambda * W.elementMult(W).elementSum();
        double loss = dataLoss + regLoss;

        SimpleMatrix mask = margins.elementOp((int i, int j, double m) -> m > 0 ? 1 : 0);
        SimpleMatrix counts = mask.mult(SimpleMatrix.ones(c, 1));
        for (int i = 0; i < n; i++) {
            mask.set(i, y[i], -counts.get(i));
        }
        SimpleMatrix dscores = mask.divide(n);
        SimpleMatrix dW = X.transpose().mult(dscores).plus(W.scale(2 * lambda));

        return new Pass(scores, margins, dataLoss, regLoss, loss, dscores, dW);
    }
}
