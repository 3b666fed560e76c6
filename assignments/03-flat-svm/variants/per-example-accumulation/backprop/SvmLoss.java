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

        SimpleMatrix scores = new SimpleMatrix(N, C);
        SimpleMatrix margins = new SimpleMatrix(N, C);
        SimpleMatrix dscores = new SimpleMatrix(N, C);
        SimpleMatrix dW = W.scale(2 * lambda);
        double sum = 0;
        for (int i = 0; i < N; i++) {
            SimpleMatrix x = X.getRow(i);
            SimpleMatrix s = x.mult(W);
            SimpleMatrix ds = new SimpleMatrix(1, C);
            for (int j = 0; j < C; j++) {
                double margin = s.get(j) - s.get(y[i]) + 1;
                if (j != y[i] && margin > 0) {
                    margins.set(i, j, margin);
                    sum += margin;
                    ds.set(j, ds.get(j) + 1.0 / N);
                    ds.set(y[i], ds.get(y[i]) - 1.0 / N);
                }
            }
            scores.insertIntoThis(i, 0, s);
            dscores.insertIntoThis(i, 0, ds);
            dW = dW.plus(x.transpose().mult(ds));
        }
        double dataLoss = sum / N;
        double regLoss = lambda * W.elementMult(W).elementSum();
        double loss = dataLoss + regLoss;

        return new Pass(scores, margins, dataLoss, regLoss, loss, dscores, dW);
    }
}
