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
        int D = W.getNumRows();
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

        SimpleMatrix dW = new SimpleMatrix(D, C);
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < C; j++) {
                if (margins.get(i, j) > 0) {
                    for (int d = 0; d < D; d++) {
                        dW.set(d, j, dW.get(d, j) + X.get(i, d) / N);
                        dW.set(d, y[i], dW.get(d, y[i]) - X.get(i, d) / N);
                    }
                }
            }
        }
        dW = dW.plus(W.scale(2 * lambda));

        return new Pass(scores, margins, dataLoss, regLoss, loss, dscores, dW);
    }
}
