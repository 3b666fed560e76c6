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
        double dataLoss = 0;
        for (int i = 0; i < N; i++) {
            dataLoss += (margins.getRow(i).elementSum() - dataLoss) / (i + 1);
        }
        double regLoss = lambda * W.elementMult(W).elementSum();
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
        SimpleMatrix mean = new SimpleMatrix(W.getNumRows(), C);
        for (int i = 0; i < N; i++) {
            SimpleMatrix own = X.getRow(i).transpose().mult(dscores.getRow(i).scale(N));
            mean = mean.plus(own.minus(mean).divide(i + 1));
        }
        SimpleMatrix dW = mean.plus(W.scale(2 * lambda));

        return new Pass(scores, margins, dataLoss, regLoss, loss, dscores, dW);
    }
}
