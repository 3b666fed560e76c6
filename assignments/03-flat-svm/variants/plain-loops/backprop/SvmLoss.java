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

        // forward
        SimpleMatrix scores = X.mult(W);

        SimpleMatrix margins = new SimpleMatrix(N, C);
        for (int i = 0; i < N; i++) {
            double correctScore = scores.get(i, y[i]);
            for (int j = 0; j < C; j++) {
                if (j == y[i]) {
                    continue;
                }
                margins.set(i, j, Math.max(0, scores.get(i, j) - correctScore + 1));
            }
        }

        double dataLoss = margins.elementSum() / N;
        double regLoss = lambda * W.elementMult(W).elementSum();
        double loss = dataLoss + regLoss;

        // backward
        SimpleMatrix dscores = new SimpleMatrix(N, C);
        for (int i = 0; i < N; i++) {
            int violated = 0;
            for (int j = 0; j < C; j++) {
                if (margins.get(i, j) > 0) {
                    dscores.set(i, j, 1.0 / N);
                    violated++;
                }
            }
            dscores.set(i, y[i], -violated / (double) N);
        }

        SimpleMatrix dW = X.transpose().mult(dscores);
        dW = dW.plus(W.scale(2 * lambda));

        return new Pass(scores, margins, dataLoss, regLoss, loss, dscores, dW);
    }
}
