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
        int N = X.getNumRows();
        int C = W.getNumCols();

        SimpleMatrix scores = X.mult(W);
        SimpleMatrix lead = scores.elementOp((int i, int j, double score) -> scores.get(i, y[i]) - score);
        SimpleMatrix margins = lead.elementOp((int i, int j, double ahead) -> j != y[i] && ahead < 1 ? 1 - ahead : 0);
        double dataLoss = margins.elementSum() / N;
        double regLoss = lambda * W.elementMult(W).elementSum();
        double loss = dataLoss + regLoss;

        SimpleMatrix dscores = new SimpleMatrix(N, C);
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < C; j++) {
                if (j != y[i] && lead.get(i, j) < 1) {
                    dscores.set(i, j, 1.0 / N);
                    dscores.set(i, y[i], dscores.get(i, y[i]) - 1.0 / N);
                }
            }
        }
        SimpleMatrix dW = X.transpose().mult(dscores).plus(W.scale(2 * lambda));

        return new Pass(scores, margins, dataLoss, regLoss, loss, dscores, dW);
    }
}
