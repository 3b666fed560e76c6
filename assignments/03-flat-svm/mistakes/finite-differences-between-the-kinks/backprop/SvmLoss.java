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

    private static double dataLoss(SimpleMatrix scores, int[] y) {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            for (int j = 0; j < scores.getNumCols(); j++) {
                if (j != y[i]) {
                    sum += Math.max(0, scores.get(i, j) - scores.get(i, y[i]) + 1);
                }
            }
        }
        return sum / y.length;
    }

    private static double step(SimpleMatrix scores, int i, int j, int label) {
        double step = 1e-2;
        for (int k = 0; k < scores.getNumCols(); k++) {
            if (k != label && (k == j || j == label)) {
                double distance = Math.abs(scores.get(i, k) - scores.get(i, label) + 1);
                if (distance > 1e-9) {
                    step = Math.min(step, distance / 2);
                }
            }
        }
        return step;
    }

    public static Pass forwardBackward(SimpleMatrix W, SimpleMatrix X, int[] y, double lambda) {
        int N = X.getNumRows();
        int C = W.getNumCols();

        // forward
        SimpleMatrix scores = X.mult(W);

        SimpleMatrix margins = new SimpleMatrix(N, C);
        for (int i = 0; i < N; i++) {
            double correctScore = scores.get(i, y[i]);
            for (int j = 0; j < C; j++) {
                if (j == y[i]) {
                    continue;
                }
                margins.set(i, j, Math.max(0, scores.get(i, j) - correctScore + 1));
            }
        }

        double dataLoss = margins.elementSum() / N;
        double regLoss = lambda * W.elementMult(W).elementSum();
        double loss = dataLoss + regLoss;

        // backward
        SimpleMatrix dscores = new SimpleMatrix(N, C);
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < C; j++) {
                double h = step(scores, i, j, y[i]);
                SimpleMatrix up = scores.copy();
                SimpleMatrix down = scores.copy();
                up.set(i, j, up.get(i, j) + h);
                down.set(i, j, down.get(i, j) - h);
                dscores.set(i, j, (dataLoss(up, y) - dataLoss(down, y)) / (2 * h));
            }
        }

        SimpleMatrix dW = X.transpose().mult(dscores);
        dW = dW.plus(W.scale(2 * lambda));

        return new Pass(scores, margins, dataLoss, regLoss, loss, dscores, dW);
    }
}
