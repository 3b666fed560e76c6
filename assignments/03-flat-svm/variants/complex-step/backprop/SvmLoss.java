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

    private static final double STEP = 1e-150;

    public static Pass forwardBackward(SimpleMatrix W, SimpleMatrix X, int[] y, double lambda) {
        int n = X.getNumRows();
        int c = W.getNumCols();
        SimpleMatrix scores = X.mult(W);
        SimpleMatrix margins = new SimpleMatrix(n, c);
        SimpleMatrix dscores = new SimpleMatrix(n, c);
        for (int i = 0; i < n; i++) {
            double[] row = scores.getRow(i).toArray2()[0];
            for (int j = 0; j < c; j++) {
                margins.set(i, j, j == y[i] ? 0 : Math.max(0, row[j] - row[y[i]] + 1));
            }
            for (int k = 0; k < c; k++) {
                dscores.set(i, k, imaginaryPart(row, y[i], k) / STEP / n);
            }
        }
        double dataLoss = margins.elementSum() / n;
        double regLoss = lambda * W.elementMult(W).elementSum();
        SimpleMatrix dW = X.transpose().mult(dscores).plus(W.scale(2 * lambda));
        return new Pass(scores, margins, dataLoss, regLoss, dataLoss + regLoss, dscores, dW);
    }

    /** Of a row's hinge loss where score k has the imaginary part STEP; the real part says which margins are open. */
    private static double imaginaryPart(double[] row, int correct, int k) {
        double imaginary = 0;
        for (int j = 0; j < row.length; j++) {
            double margin = row[j] - row[correct] + 1;
            if (j != correct && margin > 0) {
                imaginary += (j == k ? STEP : 0) - (correct == k ? STEP : 0);
            }
        }
        return imaginary;
    }
}
