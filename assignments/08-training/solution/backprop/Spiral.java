package backprop;

import java.util.Random;
import org.ejml.simple.SimpleMatrix;

/**
 * Trains a network of two layers in small batches.
 *
 * <p>Write the loop, and run the grader. A value that is still {@code null} counts as "not filled in yet". The handout has
 * the mathematics and hints.
 */
public final class Spiral {

    /** The weights that were learned. Keep the names, the types and the order: the grader reads them. */
    public record Pass(SimpleMatrix W1, SimpleMatrix b1, SimpleMatrix W2, SimpleMatrix b2) {}

    /**
     * Trains for as many epochs as the loss says. Leave the arguments as they are.
     *
     * @param X examples, one a row [N x D]
     * @param y the class of each example, in 0 .. classes - 1 [N]
     * @param classes the number of classes, C
     * @param seed what all that is random here begins with
     * @param loss works out the gradients of a batch, and says how to train
     */
    public static Pass train(SimpleMatrix X, int[] y, int classes, long seed, BatchLoss loss) {
        int N = X.getNumRows();
        int D = X.getNumCols();
        int H = loss.hidden();
        Random random = new Random(seed);
        SimpleMatrix W1 = gaussian(D, H, Math.sqrt(2.0 / D), random); // [D x H]
        SimpleMatrix b1 = new SimpleMatrix(1, H); // [1 x H]
        SimpleMatrix W2 = gaussian(H, classes, Math.sqrt(1.0 / H), random); // [H x C]
        SimpleMatrix b2 = new SimpleMatrix(1, classes); // [1 x C]
        int[] order = new int[N]; // [N] the numbers of the examples
        for (int i = 0; i < N; i++) {
            order[i] = i;
        }

        for (int epoch = 0; epoch < loss.epochs(); epoch++) {
            shuffle(order, random);
            for (int from = 0; from < N; from += loss.batchSize()) {
                int size = Math.min(loss.batchSize(), N - from);
                SimpleMatrix batch = new SimpleMatrix(size, D);
                int[] labels = new int[size];
                for (int i = 0; i < size; i++) {
                    batch.insertIntoThis(i, 0, X.getRow(order[from + i]));
                    labels[i] = y[order[from + i]];
                }

                BatchLoss.Gradients gradients = loss.at(W1, b1, W2, b2, batch, labels);
                W1 = W1.minus(gradients.dW1().scale(loss.rate()));
                b1 = b1.minus(gradients.db1().scale(loss.rate()));
                W2 = W2.minus(gradients.dW2().scale(loss.rate()));
                b2 = b2.minus(gradients.db2().scale(loss.rate()));
            }
        }

        return new Pass(W1, b1, W2, b2);
    }

    private static SimpleMatrix gaussian(int rows, int columns, double scale, Random random) {
        SimpleMatrix matrix = new SimpleMatrix(rows, columns);
        for (int k = 0; k < matrix.getNumElements(); k++) {
            matrix.set(k, scale * random.nextGaussian());
        }
        return matrix;
    }

    /** Every order is as likely as every other one: Fisher and Yates. */
    private static void shuffle(int[] order, Random random) {
        for (int last = order.length - 1; last > 0; last--) {
            int other = random.nextInt(last + 1);
            int kept = order[last];
            order[last] = order[other];
            order[other] = kept;
        }
    }
}
