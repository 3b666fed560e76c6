package backprop;

import org.ejml.simple.SimpleMatrix;

public final class SvmLoss {

    private static SimpleMatrix margins = new SimpleMatrix(0, 0);
    private static int[] violations = {};

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
        if (margins.getNumRows() != N || margins.getNumCols() != C) {
            margins = new SimpleMatrix(N, C);
        }
        margins.zero();
        violations = new int[N];

        SimpleMatrix scores = X.mult(W);
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < C; j++) {
                double margin = scores.get(i, j) - scores.get(i, y[i]) + 1;
                if (j != y[i] && margin > 0) {
                    margins.set(i, j, margin);
                    violations[i]++;
                }
            }
        }
        double dataLoss = margins.elementSum() / N;
        double regLoss = lambda * W.elementMult(W).elementSum();
        double loss = dataLoss + regLoss;

        SimpleMatrix dscores = margins.elementOp(
                (int i, int j, double margin) -> (j == y[i] ? -violations[i] : Math.signum(margin)) / N);
        SimpleMatrix dW = X.transpose().mult(dscores).plus(W.scale(2 * lambda));

        return new Pass(scores, margins.copy(), dataLoss, regLoss, loss, dscores, dW);
    }
}
