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
        // The correct class adds max(0, 0 + 1) to its row, which is taken away again.
        double sum = 0;
        for (int i = 0; i < N; i++) {
            double row = -1;
            for (int j = 0; j < C; j++) {
                row += Math.max(0, scores.get(i, j) - scores.get(i, y[i]) + 1);
            }
            sum += row / N;
        }
        double dataLoss = sum;
        double regLoss = lambda * W.elementMult(W).elementSum();
        double loss = 0;
        loss += regLoss;
        loss += dataLoss;
        SimpleMatrix margins = new SimpleMatrix(N, C);
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < C; j++) {
                if (j != y[i]) {
                    margins.set(i, j, Math.max(0, scores.get(i, j) - scores.get(i, y[i]) + 1));
                }
            }
        }
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
        SimpleMatrix dW = X.transpose().mult(dscores).plus(W.scale(2 * lambda));

        return new Pass(scores, margins, dataLoss, regLoss, loss, dscores, dW);
    }
}
