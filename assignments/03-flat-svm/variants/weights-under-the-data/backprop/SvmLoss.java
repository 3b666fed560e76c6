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

    /** The regularisation as further examples: sqrt(lambda) * W is one more matrix of scores. */
    public static Pass forwardBackward(SimpleMatrix W, SimpleMatrix X, int[] y, double lambda) {
        int n = X.getNumRows();
        int d = W.getNumRows();
        int c = W.getNumCols();
        double root = Math.sqrt(lambda);
        SimpleMatrix stacked = X.concatRows(SimpleMatrix.identity(d).scale(root));
        SimpleMatrix product = stacked.mult(W);
        SimpleMatrix scores = product.rows(0, n);
        SimpleMatrix scaled = product.rows(n, n + d);

        SimpleMatrix margins = new SimpleMatrix(n, c);
        SimpleMatrix gradient = new SimpleMatrix(n, c);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < c; j++) {
                double above = scores.get(i, j) - scores.get(i, y[i]) + 1.0;
                if (j != y[i] && above > 0) {
                    margins.set(i, j, above);
                    gradient.set(i, j, gradient.get(i, j) + 1.0);
                    gradient.set(i, y[i], gradient.get(i, y[i]) - 1.0);
                }
            }
        }
        SimpleMatrix dscores = gradient.divide(n);
        double dataLoss = margins.elementSum() / n;
        double regLoss = scaled.elementMult(scaled).elementSum();
        SimpleMatrix upstream = dscores.concatRows(scaled.scale(2));
        SimpleMatrix dW = stacked.transpose().mult(upstream);
        return new Pass(scores, margins, dataLoss, regLoss, dataLoss + regLoss, dscores, dW);
    }
}
