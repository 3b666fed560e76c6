package backprop;

import org.ejml.simple.SimpleMatrix;

public final class TwoLayerNet {

    public record Pass(
            SimpleMatrix h1,
            SimpleMatrix scores,
            double dataLoss,
            double regLoss,
            double loss,
            SimpleMatrix dscores,
            SimpleMatrix dh1,
            SimpleMatrix dW2,
            SimpleMatrix db2,
            SimpleMatrix dW1,
            SimpleMatrix db1) {}

    public static Pass forwardBackward(
            SimpleMatrix W1,
            SimpleMatrix b1,
            SimpleMatrix W2,
            SimpleMatrix b2,
            SimpleMatrix X,
            int[] y,
            double lambda) {
        int n = X.getNumRows();
        int d = X.getNumCols();
        int h = W1.getNumCols();
        int c = W2.getNumCols();
        double[][] x = X.toArray2();
        double[][] w1 = W1.toArray2();
        double[][] w2 = W2.toArray2();

        double[][] hidden = new double[n][h];
        double[][] s = new double[n][c];
        double[][] ds = new double[n][c];
        double[][] dh = new double[n][h];
        double[][] dw2 = new double[h][c];
        double[][] db2 = new double[1][c];
        double[][] dw1 = new double[d][h];
        double[][] db1 = new double[1][h];
        double dataLoss = 0;
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < h; k++) {
                double z = b1.get(k);
                for (int f = 0; f < d; f++) {
                    z += x[i][f] * w1[f][k];
                }
                hidden[i][k] = z > 0 ? z : 0;
            }
            double largest = Double.NEGATIVE_INFINITY;
            for (int j = 0; j < c; j++) {
                s[i][j] = b2.get(j);
                for (int k = 0; k < h; k++) {
                    s[i][j] += hidden[i][k] * w2[k][j];
                }
                largest = Math.max(largest, s[i][j]);
            }
            double sum = 0;
            for (int j = 0; j < c; j++) {
                sum += Math.exp(s[i][j] - largest);
            }
            dataLoss += Math.log(sum) + largest - s[i][y[i]];
            for (int j = 0; j < c; j++) {
                ds[i][j] = (Math.exp(s[i][j] - largest) / sum - (j == y[i] ? 1 : 0)) / n;
                db2[0][j] += ds[i][j];
                for (int k = 0; k < h; k++) {
                    dh[i][k] += ds[i][j] * w2[k][j];
                    dw2[k][j] += ds[i][j] * hidden[i][k];
                }
            }
            for (int k = 0; k < h; k++) {
                if (hidden[i][k] == 0) {
                    continue;
                }
                db1[0][k] += dh[i][k];
                for (int f = 0; f < d; f++) {
                    dw1[f][k] += dh[i][k] * x[i][f];
                }
            }
        }
        dataLoss /= n;
        double regLoss = 0;
        for (int k = 0; k < h; k++) {
            for (int f = 0; f < d; f++) {
                regLoss += lambda * w1[f][k] * w1[f][k];
                dw1[f][k] += 2 * lambda * w1[f][k];
            }
            for (int j = 0; j < c; j++) {
                regLoss += lambda * w2[k][j] * w2[k][j];
                dw2[k][j] += 2 * lambda * w2[k][j];
            }
        }
        return new Pass(
                new SimpleMatrix(hidden),
                new SimpleMatrix(s),
                dataLoss,
                regLoss,
                dataLoss + regLoss,
                new SimpleMatrix(ds),
                new SimpleMatrix(dh),
                new SimpleMatrix(dw2),
                new SimpleMatrix(db2),
                new SimpleMatrix(dw1),
                new SimpleMatrix(db1));
    }
}
