package backprop;

import java.util.Arrays;
import java.util.Random;
import org.ejml.simple.SimpleMatrix;

/** Copies of the examples and of their classes change places together; a batch is a part of the copy. */
public final class Spiral {
    public record Pass(SimpleMatrix W1, SimpleMatrix b1, SimpleMatrix W2, SimpleMatrix b2) {}

    public static Pass train(SimpleMatrix X, int[] y, int classes, long seed, BatchLoss loss) {
        final int N = X.getNumRows(), D = X.getNumCols(), H = loss.hidden();
        double[][] rows = X.toArray2();
        int[] labels = Arrays.copyOf(y, N);
        Random random = new Random(seed);
        double[] all = new double[D * H + H + H * classes + classes];
        for (int k = 0; k < all.length; k++) {
            all[k] = random.nextGaussian() * 0.5;
        }
        double part = loss.rate();
        for (int epoch = loss.epochs(); epoch > 0; epoch--) {
            for (int i = N - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                double[] row = rows[i];
                rows[i] = rows[j];
                rows[j] = row;
                int label = labels[i];
                labels[i] = labels[j];
                labels[j] = label;
            }
            for (int from = 0; from < N; from += loss.batchSize()) {
                int to = Math.min(N, from + loss.batchSize());
                Pass now = pass(all, D, H, classes);
                SimpleMatrix batch = new SimpleMatrix(Arrays.copyOfRange(rows, from, to));
                BatchLoss.Gradients g =
                        loss.at(now.W1(), now.b1(), now.W2(), now.b2(), batch, Arrays.copyOfRange(labels, from, to));
                int k = 0;
                for (SimpleMatrix gradient : new SimpleMatrix[] {g.dW1(), g.db1(), g.dW2(), g.db2()}) {
                    for (int e = 0; e < gradient.getNumElements(); e++) {
                        all[k++] -= part * gradient.get(e);
                    }
                }
            }
        }
        return pass(all, D, H, classes);
    }

    private static Pass pass(double[] all, int D, int H, int C) {
        int a = D * H, b = a + H, c = b + H * C;
        return new Pass(
                new SimpleMatrix(D, H, true, Arrays.copyOfRange(all, 0, a)),
                new SimpleMatrix(1, H, true, Arrays.copyOfRange(all, a, b)),
                new SimpleMatrix(H, C, true, Arrays.copyOfRange(all, b, c)),
                new SimpleMatrix(1, C, true, Arrays.copyOfRange(all, c, c + C)));
    }
}
