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

        SimpleMatrix scores = W.transpose().mult(X.transpose()).transpose();
        SimpleMatrix margins = new SimpleMatrix(N, C);
        double sum = 0;
        for (int j = C - 1; j >= 0; j--) {
            for (int i = N - 1; i >= 0; i--) {
                if (j != y[i]) {
                    double margin = Math.max(0, 1 + scores.get(i, j) - scores.get(i, y[i]));
                    margins.set(i, j, margin);
                    sum += margin;
                }
            }
        }
        double dataLoss = sum / N;
        double squares = 0;
        for (int k = W.getNumElements() - 1; k >= 0; k--) {
            squares += W.get(k) * W.get(k);
        }
        double regLoss = squares * lambda;
        double loss = regLoss + dataLoss;

        SimpleMatrix dscores = new SimpleMatrix(N, C);
        for (int j = C - 1; j >= 0; j--) {
            for (int i = N - 1; i >= 0; i--) {
                if (margins.get(i, j) > 0) {
                    dscores.set(i, j, dscores.get(i, j) + 1.0 / N);
                    dscores.set(i, y[i], dscores.get(i, y[i]) - 1.0 / N);
                }
            }
        }
        SimpleMatrix dW = dscores.transpose().mult(X).transpose();
        dW = W.scale(lambda).plus(dW).plus(W.scale(lambda));

        return new Pass(scores, margins, dataLoss, regLoss, loss, dscores, dW);
    }
}
