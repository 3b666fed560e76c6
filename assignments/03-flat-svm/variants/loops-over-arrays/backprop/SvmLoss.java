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
        double[][] w = W.toArray2();
        double[][] x = X.toArray2();
        int N = x.length;
        int D = w.length;
        int C = w[0].length;

        double[][] s = new double[N][C];
        double[][] m = new double[N][C];
        double[][] ds = new double[N][C];
        double[][] g = new double[D][C];
        double dataLoss = 0;
        double regLoss = 0;

        for (int i = 0; i < N; i++) {
            for (int c = 0; c < C; c++) {
                for (int d = 0; d < D; d++) {
                    s[i][c] += x[i][d] * w[d][c];
                }
            }
            for (int c = 0; c < C; c++) {
                if (c != y[i]) {
                    m[i][c] = Math.max(0, s[i][c] - s[i][y[i]] + 1);
                    dataLoss += m[i][c];
                }
            }
        }
        dataLoss /= N;

        for (double[] row : w) {
            for (double weight : row) {
                regLoss += weight * weight;
            }
        }
        regLoss *= lambda;
        double loss = dataLoss + regLoss;

        for (int i = 0; i < N; i++) {
            for (int c = 0; c < C; c++) {
                if (m[i][c] > 0) {
                    ds[i][c] += 1.0 / N;
                    ds[i][y[i]] -= 1.0 / N;
                }
            }
        }
        for (int d = 0; d < D; d++) {
            for (int c = 0; c < C; c++) {
                for (int i = 0; i < N; i++) {
                    g[d][c] += x[i][d] * ds[i][c];
                }
                g[d][c] += 2 * lambda * w[d][c];
            }
        }

        SimpleMatrix scores = new SimpleMatrix(s);
        SimpleMatrix margins = new SimpleMatrix(m);
        SimpleMatrix dscores = new SimpleMatrix(ds);
        SimpleMatrix dW = new SimpleMatrix(g);

        return new Pass(scores, margins, dataLoss, regLoss, loss, dscores, dW);
    }
}
