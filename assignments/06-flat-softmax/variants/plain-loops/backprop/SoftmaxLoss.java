package backprop;

import org.ejml.simple.SimpleMatrix;

/** Index by index, as the formulas stand on paper. */
public final class SoftmaxLoss {

    public record Pass(
            SimpleMatrix scores, double dataLoss, double regLoss, double loss, SimpleMatrix dscores, SimpleMatrix dW) {}

    public static Pass forwardBackward(SimpleMatrix W, SimpleMatrix X, int[] y, double lambda) {
        int N = X.getNumRows();
        int D = X.getNumCols();
        int C = W.getNumCols();

        SimpleMatrix scores = new SimpleMatrix(N, C);
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < C; j++) {
                double score = 0;
                for (int d = 0; d < D; d++) {
                    score += X.get(i, d) * W.get(d, j);
                }
                scores.set(i, j, score);
            }
        }

        SimpleMatrix p = new SimpleMatrix(N, C);
        double dataLoss = 0;
        for (int i = 0; i < N; i++) {
            double max = scores.get(i, 0);
            for (int j = 1; j < C; j++) {
                max = Math.max(max, scores.get(i, j));
            }
            double sum = 0;
            for (int j = 0; j < C; j++) {
                p.set(i, j, Math.exp(scores.get(i, j) - max));
                sum += p.get(i, j);
            }
            for (int j = 0; j < C; j++) {
                p.set(i, j, p.get(i, j) / sum);
            }
            dataLoss += Math.log(sum) + max - scores.get(i, y[i]);
        }
        dataLoss /= N;

        double regLoss = 0;
        for (int d = 0; d < D; d++) {
            for (int j = 0; j < C; j++) {
                regLoss += W.get(d, j) * W.get(d, j);
            }
        }
        regLoss *= lambda;
        double loss = dataLoss + regLoss;

        SimpleMatrix dscores = new SimpleMatrix(N, C);
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < C; j++) {
                double d = p.get(i, j);
                if (j == y[i]) {
                    d -= 1;
                }
                dscores.set(i, j, d / N);
            }
        }
        SimpleMatrix dW = new SimpleMatrix(D, C);
        for (int d = 0; d < D; d++) {
            for (int j = 0; j < C; j++) {
                double sum = 0;
                for (int i = 0; i < N; i++) {
                    sum += X.get(i, d) * dscores.get(i, j);
                }
                dW.set(d, j, sum + 2 * lambda * W.get(d, j));
            }
        }

        return new Pass(scores, dataLoss, regLoss, loss, dscores, dW);
    }
}
