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

        double dataLoss = 0;
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < C; j++) {
                dataLoss += margins.get(i, j);
            }
        }
        dataLoss /= N;
        double regLoss = lambda * W.elementMult(W).elementSum();
        double loss = dataLoss + regLoss;

        // backward
        SimpleMatrix dscores = new SimpleMatrix(N, C);
        for (int i = 0; i < N; i++) {
            boolean[] done = new boolean[C];
            while (true) {
                int largest = -1;
                for (int j = 0; j < C; j++) {
                    if (!done[j] && (largest < 0 || margins.get(i, j) > margins.get(i, largest))) {
                        largest = j;
                    }
                }
                if (largest < 0 || margins.get(i, largest) <= 0) {
                    break;
                }
                done[largest] = true;
                dscores.set(i, largest, 1.0 / N);
                dscores.set(i, y[i], dscores.get(i, y[i]) - 1.0 / N);
            }
        }

        SimpleMatrix dW = X.transpose().mult(dscores);
        dW = dW.plus(W.scale(2 * lambda));

        return new Pass(scores, margins, dataLoss, regLoss, loss, dscores, dW);
    }
}
