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
        double dataLoss = sum(margins, 0, margins.getNumElements()) / N;
        double regLoss = lambda * sum(W.elementMult(W), 0, W.getNumElements());
        double loss = dataLoss + regLoss;

        SimpleMatrix dscores = backThroughMargins(margins, y, 0, new SimpleMatrix(N, C));
        SimpleMatrix dW = X.transpose().mult(dscores).plus(W.scale(2 * lambda));

        return new Pass(scores, margins, dataLoss, regLoss, loss, dscores, dW);
    }

    /** Pairwise sum of the entries from {@code from} up to {@code to}, exclusive. */
    private static double sum(SimpleMatrix matrix, int from, int to) {
        if (to - from == 1) {
            return matrix.get(from);
        }
        int middle = (from + to) >>> 1;
        return sum(matrix, from, middle) + sum(matrix, middle, to);
    }

    private static SimpleMatrix backThroughMargins(SimpleMatrix margins, int[] y, int i, SimpleMatrix gradient) {
        if (i == y.length) {
            return gradient;
        }
        int violated = 0;
        for (int j = 0; j < margins.getNumCols(); j++) {
            if (margins.get(i, j) > 0) {
                gradient.set(i, j, 1.0 / y.length);
                violated++;
            }
        }
        gradient.set(i, y[i], -(double) violated / y.length);
        return backThroughMargins(margins, y, i + 1, gradient);
    }
}
