package backprop;

import java.util.Random;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.simple.SimpleMatrix;

/** Weights are changed in place, and the examples after the epoch are put into another order for the next one. */
public final class Spiral {
    public record Pass(SimpleMatrix W1, SimpleMatrix b1, SimpleMatrix W2, SimpleMatrix b2) {}

    public static Pass train(SimpleMatrix X, int[] y, int classes, long seed, BatchLoss loss) {
        Random random = new Random(seed);
        SimpleMatrix W1 = SimpleMatrix.random_DDRM(X.getNumCols(), loss.hidden(), -1, 1, random);
        SimpleMatrix b1 = SimpleMatrix.random_DDRM(1, loss.hidden(), -0.1, 0.1, random);
        SimpleMatrix W2 = SimpleMatrix.random_DDRM(loss.hidden(), classes, -0.1, 0.1, random);
        SimpleMatrix b2 = new SimpleMatrix(1, classes);
        int[] order = new int[y.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        for (int epoch = 0; epoch < loss.epochs(); epoch++) {
            int i = 0;
            while (i < order.length) {
                int end = i + loss.batchSize() < order.length ? i + loss.batchSize() : order.length;
                SimpleMatrix rows = new SimpleMatrix(end - i, X.getNumCols());
                int[] labels = new int[end - i];
                for (int k = 0; i < end; i++, k++) {
                    labels[k] = y[order[i]];
                    for (int j = 0; j < X.getNumCols(); j++) {
                        rows.set(k, j, X.get(order[i], j));
                    }
                }
                BatchLoss.Gradients g = loss.at(W1, b1, W2, b2, rows, labels);
                CommonOps_DDRM.addEquals(W1.getDDRM(), -loss.rate(), g.dW1().getDDRM());
                CommonOps_DDRM.addEquals(b1.getDDRM(), -loss.rate(), g.db1().getDDRM());
                CommonOps_DDRM.addEquals(W2.getDDRM(), -loss.rate(), g.dW2().getDDRM());
                CommonOps_DDRM.addEquals(b2.getDDRM(), -loss.rate(), g.db2().getDDRM());
            }
            for (int k = 0; k < order.length; k++) {
                int other = k + random.nextInt(order.length - k);
                int kept = order[k];
                order[k] = order[other];
                order[other] = kept;
            }
        }
        return new Pass(W1, b1, W2, b2);
    }
}
