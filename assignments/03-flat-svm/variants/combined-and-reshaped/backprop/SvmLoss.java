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
        SimpleMatrix scores = new SimpleMatrix(0, 0);
        SimpleMatrix margins = new SimpleMatrix(0, 0);
        SimpleMatrix negative = new SimpleMatrix(0, 0);
        for (int i = 0; i < N; i++) {
            SimpleMatrix s = X.rows(i, i + 1).mult(W);
            SimpleMatrix margin = s.plus(-s.get(y[i])).plus(1.0).elementOp((int row, int j, double a) -> a < 0 ? 0 : a);
            margin.set(y[i], 0);
            SimpleMatrix pull = margin.elementOp((int row, int j, double a) -> a == 0 ? 0 : -1);
            pull.set(y[i], pull.negative().elementSum());
            scores = scores.combine(i, 0, s);
            margins = margins.combine(i, 0, margin);
            negative = negative.combine(i, 0, pull);
        }
        SimpleMatrix flat = margins.copy();
        flat.reshape(1, N * C);
        SimpleMatrix weights = W.copy();
        weights.reshape(W.getNumElements(), 1);
        double dataLoss = flat.mult(SimpleMatrix.ones(N * C, 1)).get(0) / N;
        double regLoss = lambda * weights.transpose().mult(weights).get(0);
        SimpleMatrix dscores = negative.negative().scale(1.0 / N);
        SimpleMatrix dW = negative.transpose().mult(X).transpose().divide(-N).plus(2 * lambda, W);
        return new Pass(scores, margins, dataLoss, regLoss, regLoss + dataLoss, dscores, dW);
    }
}
