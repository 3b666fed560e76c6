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
        boolean[][] violated = new boolean[N][C];
        for (int i = 0; i < N; i++) {
            int count = 0;
            for (int j = 0; j < C; j++) {
                violated[i][j] = margins.get(i, j) > 0;
                if (violated[i][j]) {
                    count++;
                }
            }
            violated[i][y[i]] = -count != 0;
        }
        SimpleMatrix dscores = new SimpleMatrix(N, C);
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < C; j++) {
                dscores.set(i, j, violated[i][j] ? 1.0 / N : 0);
            }
        }

        SimpleMatrix dW = X.transpose().mult(dscores);
        dW = dW.plus(W.scale(2 * lambda));

        return new Pass(scores, margins, dataLoss, regLoss, loss, dscores, dW);
    }
}
