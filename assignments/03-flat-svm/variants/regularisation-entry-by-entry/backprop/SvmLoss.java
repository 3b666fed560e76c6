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
        SimpleMatrix margins = new SimpleMatrix(N, C);
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < C; j++) {
                if (j != y[i]) {
                    margins.set(i, j, Math.max(0, scores.get(i, j) - scores.get(i, y[i]) + 1));
                }
            }
        }
        double dataLoss = margins.elementSum() / N;
        double regLoss = 0;
        for (int d = 0; d < W.getNumRows(); d++) {
            for (int j = 0; j < C; j++) {
                regLoss += lambda * Math.pow(W.get(d, j), 2);
            }
        }
        double loss = dataLoss + regLoss;

        SimpleMatrix dscores = new SimpleMatrix(N, C);
        for (int i = 0; i < N; i++) {
            int violated = 0;
            for (int j = 0; j < C; j++) {
                if (margins.get(i, j) > 0) {
                    dscores.set(i, j, 1.0 / N);
                    violated++;
                }
            }
            dscores.set(i, y[i], -(double) violated / N);
        }
        SimpleMatrix dW = W.elementOp((int d, int j, double weight) -> lambda * weight + lambda * weight);
        for (int i = 0; i < N; i++) {
            for (int d = 0; d < W.getNumRows(); d++) {
                for (int j = 0; j < C; j++) {
                    dW.set(d, j, dW.get(d, j) + X.get(i, d) * dscores.get(i, j));
                }
            }
        }

        return new Pass(scores, margins, dataLoss, regLoss, loss, dscores, dW);
    }
}
