package backprop;

import java.util.Random;
import org.ejml.simple.SimpleMatrix;

/** The weights are objects of a class of their own, and there is a matrix that picks the rows of a batch. */
public final class Spiral {
    public record Pass(SimpleMatrix W1, SimpleMatrix b1, SimpleMatrix W2, SimpleMatrix b2) {}

    public static Pass train(SimpleMatrix X, int[] y, int classes, long seed, BatchLoss loss) {
        Random random = new Random(seed);
        Layers layers = Layers.random(X.getNumCols(), loss.hidden(), classes, random);
        for (int epoch = 0; epoch < loss.epochs(); epoch++) {
            int[] order = random.ints(0, y.length).distinct().limit(y.length).toArray();
            for (int done = 0; done < y.length; done += loss.batchSize()) {
                int size = Math.min(loss.batchSize(), y.length - done);
                SimpleMatrix picks = new SimpleMatrix(size, y.length);
                int[] labels = new int[size];
                for (int i = 0; i < size; i++) {
                    picks.set(i, order[done + i], 1);
                    labels[i] = y[order[done + i]];
                }
                layers = layers.after(loss, picks.mult(X), labels);
            }
        }
        return new Pass(layers.first(), layers.firstBiases(), layers.second(), layers.secondBiases());
    }
}
