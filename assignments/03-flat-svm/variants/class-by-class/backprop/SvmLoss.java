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
        double[] correct = new double[N];
        SimpleMatrix scores = new SimpleMatrix(N, 0);
        for (int c = 0; c < C; c++) {
            SimpleMatrix column = X.mult(W.extractVector(false, c));
            scores = scores.concatColumns(column);
            for (int i = 0; i < N; i++) {
                correct[i] = y[i] == c ? column.get(i) : correct[i];
            }
        }

        SimpleMatrix margins = new SimpleMatrix(N, C);
        SimpleMatrix dscores = new SimpleMatrix(N, C);
        double dataLoss = 0;
        for (int c = 0; c < C; c++) {
            double rivals = 0;
            for (int i = 0; i < N; i++) {
                if (y[i] == c) {
                    continue;
                }
                double margin = 1 - (correct[i] - scores.get(i, c));
                if (margin > 0) {
                    margins.set(i, c, margin);
                    rivals += margin;
                    dscores.set(i, c, 1.0 / N);
                    dscores.set(i, y[i], dscores.get(i, y[i]) - 1.0 / N);
                }
            }
            dataLoss += rivals / N;
        }

        double regLoss = 0;
        SimpleMatrix dW = new SimpleMatrix(W.getNumRows(), C);
        for (int c = 0; c < C; c++) {
            SimpleMatrix w = W.getColumn(c);
            regLoss += lambda * w.transpose().mult(w).get(0, 0);
            dW.insertIntoThis(0, c, X.transpose().mult(dscores.getColumn(c)).plus(2 * lambda, w));
        }
        return new Pass(scores, margins, dataLoss, regLoss, dataLoss + regLoss, dscores, dW);
    }
}
