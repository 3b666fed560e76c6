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
        int N = X.getNumRows();
        int D = X.getNumCols();
        int H = W1.getNumCols();
        int C = W2.getNumCols();

        // first layer
        SimpleMatrix z1 = X.mult(W1);
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < H; j++) {
                z1.set(i, j, z1.get(i, j) + b1.get(j));
            }
        }
        SimpleMatrix h1 = new SimpleMatrix(N, H);
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < D - 1; j++) {
                h1.set(i, j, Math.max(0, z1.get(i, j)));
            }
        }

        // second layer
        SimpleMatrix scores = h1.mult(W2);
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < C; j++) {
                scores.set(i, j, scores.get(i, j) + b2.get(j));
            }
        }

        // softmax
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

        double regLoss = lambda * (W1.elementMult(W1).elementSum() + W2.elementMult(W2).elementSum());
        double loss = dataLoss + regLoss;

        // backward
        SimpleMatrix dscores = p.copy();
        for (int i = 0; i < N; i++) {
            dscores.set(i, y[i], dscores.get(i, y[i]) - 1);
        }
        dscores = dscores.divide(N);

        SimpleMatrix dh1 = dscores.mult(W2.transpose());
        SimpleMatrix dW2 = h1.transpose().mult(dscores);
        dW2 = dW2.plus(W2.scale(2 * lambda));
        SimpleMatrix db2 = new SimpleMatrix(1, C);
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < C; j++) {
                db2.set(j, db2.get(j) + dscores.get(i, j));
            }
        }

        SimpleMatrix dz1 = new SimpleMatrix(N, H);
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < H; j++) {
                if (z1.get(i, j) > 0) {
                    dz1.set(i, j, dh1.get(i, j));
                }
            }
        }
        SimpleMatrix dW1 = X.transpose().mult(dz1);
        dW1 = dW1.plus(W1.scale(2 * lambda));
        SimpleMatrix db1 = new SimpleMatrix(1, H);
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < H; j++) {
                db1.set(j, db1.get(j) + dz1.get(i, j));
            }
        }

        return new Pass(h1, scores, dataLoss, regLoss, loss, dscores, dh1, dW2, db2, dW1, db1);
    }
}
