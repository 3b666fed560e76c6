package backprop;

import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;

/** Each epoch sorts the numbers of the examples by random keys. Only the first layer begins with random weights. */
public final class Spiral {
    public record Pass(SimpleMatrix W1, SimpleMatrix b1, SimpleMatrix W2, SimpleMatrix b2) {}

    public static Pass train(SimpleMatrix X, int[] y, int classes, long seed, BatchLoss loss) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] first = random.doubles((long) X.getNumCols() * loss.hidden(), -1, 1).toArray();
        SimpleMatrix W1 = new SimpleMatrix(X.getNumCols(), loss.hidden(), true, first);
        SimpleMatrix b1 = SimpleMatrix.filled(1, loss.hidden(), 0.01);
        SimpleMatrix W2 = new SimpleMatrix(loss.hidden(), classes);
        SimpleMatrix b2 = new SimpleMatrix(1, classes);
        int batches = (int) Math.ceil((double) y.length / loss.batchSize());
        for (int step = 0; step < loss.epochs() * batches; ) {
            double[] keys = random.doubles(y.length).toArray();
            int[] order = IntStream.range(0, y.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble(i -> keys[i]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            for (int b = 0; b < batches; b++, step++) {
                int[] batch = IntStream.range(0, y.length)
                        .skip((long) b * loss.batchSize())
                        .limit(loss.batchSize())
                        .map(i -> order[i])
                        .toArray();
                SimpleMatrix rows = X.getRow(batch[0]);
                for (int i = 1; i < batch.length; i++) {
                    rows = rows.concatRows(X.getRow(batch[i]));
                }
                var g = loss.at(W1, b1, W2, b2, rows, IntStream.of(batch).map(i -> y[i]).toArray());
                W1 = W1.minus(g.dW1().scale(loss.rate()));
                b1 = b1.minus(g.db1().scale(loss.rate()));
                W2 = W2.minus(g.dW2().scale(loss.rate()));
                b2 = b2.minus(g.db2().scale(loss.rate()));
            }
        }
        return new Pass(W1, b1, W2, b2);
    }
}
