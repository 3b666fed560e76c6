package backprop;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;

/** A list of numbers, cut into batches; a generator for each epoch. */
public final class Spiral {
    public record Pass(SimpleMatrix W1, SimpleMatrix b1, SimpleMatrix W2, SimpleMatrix b2) {}

    public static Pass train(SimpleMatrix X, int[] y, int classes, long seed, BatchLoss loss) {
        Random random = new Random(seed);
        Pass now = new Pass(
                small(X.getNumCols(), loss.hidden(), random),
                new SimpleMatrix(1, loss.hidden()),
                small(loss.hidden(), classes, random),
                new SimpleMatrix(1, classes));
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, y.length).boxed().toList());
        for (int epoch = 0; epoch < loss.epochs(); epoch++) {
            Collections.shuffle(order, new Random(seed * 1000 + epoch));
            for (int from = 0; from < order.size(); from += loss.batchSize()) {
                now = step(now, X, y, order.subList(from, Math.min(order.size(), from + loss.batchSize())), loss);
            }
        }
        return now;
    }

    private static Pass step(Pass now, SimpleMatrix X, int[] y, List<Integer> batch, BatchLoss loss) {
        double[][] rows = batch.stream().map(i -> X.getRow(i).getDDRM().getData()).toArray(double[][]::new);
        int[] labels = batch.stream().mapToInt(i -> y[i]).toArray();
        BatchLoss.Gradients g = loss.at(now.W1(), now.b1(), now.W2(), now.b2(), new SimpleMatrix(rows), labels);
        return new Pass(
                now.W1().plus(-loss.rate(), g.dW1()),
                now.b1().plus(-loss.rate(), g.db1()),
                now.W2().plus(-loss.rate(), g.dW2()),
                now.b2().plus(-loss.rate(), g.db2()));
    }

    private static SimpleMatrix small(int rows, int columns, Random random) {
        SimpleMatrix matrix = new SimpleMatrix(rows, columns);
        return matrix.elementOp((int i, int j, double zero) -> 0.1 * random.nextGaussian());
    }
}
