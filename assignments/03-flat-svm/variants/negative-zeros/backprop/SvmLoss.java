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
                j == y[i] ? -0.0 : Math.max(-0.0, score - scores.get(i, y[i]) + 1));
        double dataLoss = margins.elementSum() / n;
        double regLoss = lambda * W.elementMult(W).elementSum();
        double loss = dataLoss + regLoss;

        SimpleMatrix rise = margins.elementOp((int i, int j, double margin) -> margin > 0 ? -1.0 / n : 0);
        for (int i = 0; i < n; i++) {
            rise.set(i, y[i], -rise.getRow(i).elementSum());
        }
        SimpleMatrix dscores = rise.negative();
        SimpleMatrix dW = X.transpose().mult(rise).minus(W.scale(2 * lambda)).negative();

        return new Pass(scores, margins, dataLoss, regLoss, loss, dscores, dW);
    }
}
