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
        SimpleMatrix scores = X.mult(W);
        SimpleMatrix margins = scores.elementOp((int i, int j, double score) ->
                j == y[i] ? 0 : Math.max(0, score - scores.get(i, y[i]) + 1));
        double dataLoss = margins.elementSum() / n;
        double norm = W.normF();
        double regLoss = lambda * norm * norm;
        double loss = dataLoss + regLoss;

        SimpleMatrix dscores = margins.elementOp((int i, int j, double margin) -> Math.signum(margin) / n);
        for (int i = 0; i < n; i++) {
            dscores.set(i, y[i], -dscores.getRow(i).elementSum());
        }
        SimpleMatrix dW = X.transpose().mult(dscores).plus(W.scale(2 * lambda));

        return new Pass(scores, margins, dataLoss, regLoss, loss, dscores, dW);
    }
}
