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
        SimpleMatrix dmargins = new SimpleMatrix(N, C);
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < C; j++) {
                double difference = scores.get(i, j) - scores.get(i, y[i]) + 1;
                if (j != y[i] && difference >= 0) {
                    margins.set(i, j, difference);
                    dmargins.set(i, j, 1);
                }
            }
        }
        double dataLoss = margins.elementSum() / N;
        double regLoss = lambda * W.elementMult(W).elementSum();
        double loss = dataLoss + regLoss;

        SimpleMatrix dscores = dmargins.copy();
        for (int i = 0; i < N; i++) {
            dscores.set(i, y[i], -dmargins.getRow(i).elementSum());
        }
        dscores = dscores.divide(N);
        SimpleMatrix dW = X.transpose().mult(dscores).plus(W.scale(2 * lambda));

        return new Pass(scores, margins, dataLoss, regLoss, loss, dscores, dW);
    }
}
