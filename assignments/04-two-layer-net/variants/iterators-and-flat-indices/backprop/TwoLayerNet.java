package backprop;

import org.ejml.data.DMatrixIterator;
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
        int c = W2.getNumCols();
        SimpleMatrix h1 = X.mult(W1);
        for (int k = 0; k < h1.getNumElements(); k++) {
            h1.set(k, Math.max(0, h1.get(k) + b1.get(k % b1.getNumCols())));
        }
        SimpleMatrix scores = h1.mult(W2);
        for (int k = 0; k < n * c; k++) {
            scores.set(k, scores.get(k) + b2.get(k % c));
        }
        SimpleMatrix dscores = scores.createLike();
        double dataLoss = 0;
        for (int i = 0; i < n; i++) {
            double most = scores.rows(i, i + 1).elementMax();
            double sum = 0;
            for (DMatrixIterator s = scores.iterator(true, i, 0, i, c - 1); s.hasNext(); ) {
                sum += Math.exp(s.next() - most);
            }
            DMatrixIterator s = scores.iterator(true, i, 0, i, c - 1);
            for (int k = i * c; s.hasNext(); k++) {
                double p = Math.exp(s.next() - most) / sum;
                dscores.set(k, (k == i * c + y[i] ? p - 1 : p) / n);
            }
            dataLoss += (Math.log(sum) + (most - scores.get(i * c + y[i]))) / n;
        }
        double regLoss = lambda * squares(W1) + lambda * squares(W2);
        SimpleMatrix dh1 = dscores.mult(W2.transpose());
        SimpleMatrix dz1 = dh1.createLike();
        for (int k = 0; k < h1.getNumElements(); k++) {
            if (h1.get(k) > 0) {
                dz1.set(k, dh1.get(k));
            }
        }
        SimpleMatrix dW2 = h1.transpose().mult(dscores).plus(W2.scale(2 * lambda));
        SimpleMatrix dW1 = X.transpose().mult(dz1).plus(W1.scale(2 * lambda));
        SimpleMatrix db2 = new SimpleMatrix(1, c);
        SimpleMatrix db1 = new SimpleMatrix(1, b1.getNumCols());
        for (int k = n * c - 1; k >= 0; k--) {
            db2.set(k % c, db2.get(k % c) + dscores.get(k));
        }
        for (int k = dz1.getNumElements() - 1; k >= 0; k--) {
            db1.set(k % b1.getNumCols(), db1.get(k % b1.getNumCols()) + dz1.get(k));
        }
        double loss = dataLoss + regLoss;
        return new Pass(h1, scores, dataLoss, regLoss, loss, dscores, dh1, dW2, db2, dW1, db1);
    }

    private static double squares(SimpleMatrix W) {
        double sum = 0;
        for (DMatrixIterator w = W.iterator(false, 0, 0, W.getNumRows() - 1, W.getNumCols() - 1); w.hasNext(); ) {
            double weight = w.next();
            sum += weight * weight;
        }
        return sum;
    }
}
