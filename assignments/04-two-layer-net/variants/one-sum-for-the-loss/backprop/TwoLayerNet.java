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

    /** The loss is one running sum; its two parts are what it has grown by. */
    public static Pass forwardBackward(
            SimpleMatrix W1,
            SimpleMatrix b1,
            SimpleMatrix W2,
            SimpleMatrix b2,
            SimpleMatrix X,
            int[] y,
            double lambda) {
        int N = X.getNumRows();
        int H = W1.getNumCols();
        int C = W2.getNumCols();
        SimpleMatrix h1 = new SimpleMatrix(N, H);
        SimpleMatrix scores = new SimpleMatrix(N, C);
        SimpleMatrix dscores = new SimpleMatrix(N, C);
        double loss = 0;
        for (int i = 0; i < N; i++) {
            for (int k = 0; k < H; k++) {
                double z = b1.get(k);
                for (int d = 0; d < X.getNumCols(); d++) {
                    z += X.get(i, d) * W1.get(d, k);
                }
                h1.set(i, k, Math.max(0, z));
            }
            double most = Double.NEGATIVE_INFINITY;
            for (int j = 0; j < C; j++) {
                double s = b2.get(j);
                for (int k = 0; k < H; k++) {
                    s += h1.get(i, k) * W2.get(k, j);
                }
                scores.set(i, j, s);
                most = Math.max(most, s);
            }
            double sum = 0;
            for (int j = 0; j < C; j++) {
                sum += Math.exp(scores.get(i, j) - most);
            }
            loss += (Math.log(sum) + most - scores.get(i, y[i])) / N;
            for (int j = 0; j < C; j++) {
                double p = Math.exp(scores.get(i, j) - most - Math.log(sum));
                dscores.set(i, j, j == y[i] ? (p - 1) / N : p / N);
            }
        }
        double dataLoss = loss;
        for (double w : W1.getDDRM().getData()) {
            loss += lambda * w * w;
        }
        for (double w : W2.getDDRM().getData()) {
            loss += lambda * w * w;
        }
        double regLoss = loss - dataLoss;

        SimpleMatrix dh1 = W2.mult(dscores.transpose()).transpose();
        SimpleMatrix dz1 = new SimpleMatrix(N, H);
        SimpleMatrix db1 = new SimpleMatrix(1, H);
        SimpleMatrix db2 = new SimpleMatrix(1, C);
        for (int i = 0; i < N; i++) {
            for (int k = 0; k < H; k++) {
                dz1.set(i, k, h1.get(i, k) > 0 ? dh1.get(i, k) : 0);
            }
            db1 = db1.plus(dz1.getRow(i));
            db2 = db2.plus(dscores.getRow(i));
        }
        SimpleMatrix dW2 = dscores.transpose().mult(h1).transpose().plus(W2.scale(2 * lambda));
        SimpleMatrix dW1 = dz1.transpose().mult(X).transpose().plus(W1.scale(2 * lambda));
        return new Pass(h1, scores, dataLoss, regLoss, loss, dscores, dh1, dW2, db2, dW1, db1);
    }
}
