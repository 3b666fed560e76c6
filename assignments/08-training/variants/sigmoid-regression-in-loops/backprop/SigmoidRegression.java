package backprop;

import org.ejml.simple.SimpleMatrix;

/** Plain loops over arrays, gradients added up example by example. */
public final class SigmoidRegression {
    public record Pass(double[] losses, SimpleMatrix w1, SimpleMatrix w2) {}

    public static Pass train(
            SimpleMatrix X, SimpleMatrix Y, SimpleMatrix w1, SimpleMatrix w2, double step, int steps) {
        double[][] x = X.toArray2();
        double[][] y = Y.toArray2();
        double[][] a = w1.toArray2();
        double[][] b = w2.toArray2();
        double[] losses = new double[steps];
        int D = a.length;
        int H = b.length;
        int C = b[0].length;
        for (int t = 0; t < steps; t++) {
            double[][] da = new double[D][H];
            double[][] db = new double[H][C];
            for (int n = x.length - 1; n >= 0; n--) {
                double[] h = new double[H];
                for (int i = 0; i < D; i++) {
                    for (int j = 0; j < H; j++) {
                        h[j] += x[n][i] * a[i][j];
                    }
                }
                for (int j = 0; j < H; j++) {
                    h[j] = 0.5 * (1 + Math.tanh(h[j] / 2));
                }
                double[] dh = new double[H];
                for (int k = 0; k < C; k++) {
                    double difference = -y[n][k];
                    for (int j = 0; j < H; j++) {
                        difference += h[j] * b[j][k];
                    }
                    losses[t] += difference * difference;
                    for (int j = 0; j < H; j++) {
                        db[j][k] += 2 * difference * h[j];
                        dh[j] += 2 * difference * b[j][k];
                    }
                }
                for (int j = 0; j < H; j++) {
                    double ds = dh[j] * h[j] * (1 - h[j]);
                    for (int i = 0; i < D; i++) {
                        da[i][j] += ds * x[n][i];
                    }
                }
            }
            for (int j = 0; j < H; j++) {
                for (int i = 0; i < D; i++) {
                    a[i][j] -= step * da[i][j];
                }
                for (int k = 0; k < C; k++) {
                    b[j][k] -= step * db[j][k];
                }
            }
        }
        return new Pass(losses, new SimpleMatrix(a), new SimpleMatrix(b));
    }
}
