package backprop;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;

/** Hands losses to {@link Spiral}, for the grader, and writes down what it asks them. */
public final class SpiralTrial {

    /** The strength of the regularisation where your own network is trained. */
    private static final double LAMBDA = 1e-4;

    /** A row of a batch that is none of the examples. */
    private static final int STRANGER = -1;

    /** A row of a batch with a class that is not its own: less than this by the number of the example. */
    private static final int ANOTHER_CLASS = -2;

    private SpiralTrial() {}

    /**
     * What became of a training.
     *
     * @param start the weights of the first step: W1, b1, W2, b2, each row by row
     * @param order the examples of all batches, one after the other; below 0 where it is none, or has another class; none where your own
     *     network is trained
     * @param batches the sizes of the batches, below 0 where you asked more often than there are batches, and took no step after this;
     *     none where your own network is trained
     * @param weights what came back, as in {@code start}
     */
    public record Pass(double[] start, int[] order, int[] batches, double[] weights) {}

    /**
     * Trains.
     *
     * @param ownNetwork 1: with your TwoLayerNet. 0: with a loss that is least where all weights are what a batch asks for
     */
    public static Pass run(
            SimpleMatrix X,
            int[] y,
            int classes,
            int seed,
            int hidden,
            int batchSize,
            int epochs,
            double rate,
            int ownNetwork) {
        Recorder recorder = new Recorder(X, y, classes, hidden, batchSize, epochs, rate, ownNetwork == 1);
        Spiral.Pass own = null;
        RuntimeException thrown = null;
        try {
            own = Spiral.train(X, y, classes, seed, recorder);
        } catch (RuntimeException e) {
            thrown = e;
        }
        if (thrown != null && recorder.start == null) {
            throw thrown;
        } else if (thrown == null && own == null) {
            return null;
        }
        // What it began with is known also of a training that broke off later.
        double[] start = thrown == null ? recorder.start(own) : recorder.start;
        if (thrown != null) {
            throw thrown;
        }
        int[] batches = recorder.batches(own);
        int[] order = recorder.order(own);
        double[] weights = weights(own);
        return new Pass(start, order, batches, weights);
    }

    /**
     * What a loss was asked.
     *
     * @param weights as in {@link Pass#start}
     * @param batch as in {@link Pass#order}
     */
    private record Question(double[] weights, int[] batch) {}

    private static final class Recorder implements BatchLoss {

        private final double[][] examples;
        private final int[] labels;
        private final int classes;
        private final int hidden;
        private final int batchSize;
        private final int epochs;
        private final double rate;
        private final boolean ownNetwork;
        private double[] start;
        private final List<Question> questions = new ArrayList<>();

        Recorder(
                SimpleMatrix X,
                int[] y,
                int classes,
                int hidden,
                int batchSize,
                int epochs,
                double rate,
                boolean ownNetwork) {
            this.examples = X.toArray2();
            this.labels = y.clone();
            this.classes = classes;
            this.hidden = hidden;
            this.batchSize = batchSize;
            this.epochs = epochs;
            this.rate = rate;
            this.ownNetwork = ownNetwork;
        }

        @Override
        public int hidden() {
            return hidden;
        }

        @Override
        public int batchSize() {
            return batchSize;
        }

        @Override
        public int epochs() {
            return epochs;
        }

        @Override
        public double rate() {
            return rate;
        }

        @Override
        public Gradients at(SimpleMatrix W1, SimpleMatrix b1, SimpleMatrix W2, SimpleMatrix b2, SimpleMatrix X, int[] y) {
            int D = examples[0].length;
            requireShape("W1", W1, D, hidden);
            requireShape("b1", b1, 1, hidden);
            requireShape("W2", W2, hidden, classes);
            requireShape("b2", b2, 1, classes);
            if (y.length == 0) {
                throw new IllegalArgumentException("a batch has at least one example");
            }
            requireShape("X of a batch with " + y.length + " classes in y", X, y.length, D);
            if (start == null) {
                start = inOneRow(W1, b1, W2, b2);
            }
            if (ownNetwork) {
                return ofNetwork(W1, b1, W2, b2, X, y);
            }
            int[] numbers = new int[y.length];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = number(X, i);
            }
            questions.add(new Question(inOneRow(W1, b1, W2, b2), noted(numbers, y)));
            return ofDistance(W1, b1, W2, b2, numbers);
        }

        private static void requireShape(String name, SimpleMatrix matrix, int rows, int columns) {
            if (matrix.getNumRows() != rows || matrix.getNumCols() != columns) {
                throw new IllegalArgumentException(name + " is to be [" + rows + " x " + columns + "], and is ["
                        + matrix.getNumRows() + " x " + matrix.getNumCols() + "]");
            }
        }

        /** Of equal examples the first. */
        private int number(SimpleMatrix X, int row) {
            for (int i = 0; i < examples.length; i++) {
                boolean equal = true;
                for (int j = 0; equal && j < examples[i].length; j++) {
                    equal = X.get(row, j) == examples[i][j];
                }
                if (equal) {
                    return i;
                }
            }
            return STRANGER;
        }

        private int[] noted(int[] numbers, int[] y) {
            int[] noted = numbers.clone();
            for (int i = 0; i < noted.length; i++) {
                if (numbers[i] >= 0 && labels[numbers[i]] != y[i]) {
                    noted[i] = ANOTHER_CLASS - numbers[i];
                }
            }
            return noted;
        }

        private static Gradients ofNetwork(
                SimpleMatrix W1, SimpleMatrix b1, SimpleMatrix W2, SimpleMatrix b2, SimpleMatrix X, int[] y) {
            TwoLayerNet.Pass net = TwoLayerNet.forwardBackward(
                    W1.copy(), b1.copy(), W2.copy(), b2.copy(), X.copy(), y.clone(), LAMBDA);
            return new Gradients(net.loss(), net.dW1().copy(), net.db1().copy(), net.dW2().copy(), net.db2().copy());
        }

        /** Half the square of the distance of all weights from the mean of what the examples ask for. */
        private Gradients ofDistance(
                SimpleMatrix W1, SimpleMatrix b1, SimpleMatrix W2, SimpleMatrix b2, int[] numbers) {
            double[] away = inOneRow(W1, b1, W2, b2);
            double loss = 0;
            for (int k = 0; k < away.length; k++) {
                double sum = 0;
                for (int number : numbers) {
                    sum += number < 0 ? 0 : examples[number][k % examples[number].length] + (k + 1) / 8.0;
                }
                away[k] -= sum / numbers.length;
                loss += away[k] * away[k] / 2;
            }
            int first = W1.getNumElements();
            int second = first + b1.getNumElements();
            int third = second + W2.getNumElements();
            return new Gradients(
                    loss,
                    matrix(W1, away, 0),
                    matrix(b1, away, first),
                    matrix(W2, away, second),
                    matrix(b2, away, third));
        }

        private static SimpleMatrix matrix(SimpleMatrix like, double[] numbers, int from) {
            double[] own = Arrays.copyOfRange(numbers, from, from + like.getNumElements());
            return new SimpleMatrix(like.getNumRows(), like.getNumCols(), true, own);
        }

        /** Where no step leads from the start, it is what came back. */
        double[] start(Spiral.Pass own) {
            return start == null ? weights(own) : start;
        }

        int[] batches(Spiral.Pass own) {
            return isUnknown(own)
                    ? null
                    : IntStream.range(0, questions.size())
                            .map(k -> hasMoved(k, own) ? size(k) : -size(k))
                            .toArray();
        }

        int[] order(Spiral.Pass own) {
            return isUnknown(own)
                    ? null
                    : IntStream.range(0, questions.size())
                            .filter(k -> hasMoved(k, own))
                            .flatMap(k -> Arrays.stream(questions.get(k).batch()))
                            .toArray();
        }

        private boolean isUnknown(Spiral.Pass own) {
            return start == null && weights(own) == null;
        }

        private int size(int question) {
            return questions.get(question).batch().length;
        }

        /** Whether a step followed a question; of no more questions than there are steps, each counts. */
        private boolean hasMoved(int question, Spiral.Pass own) {
            int steps = epochs * ((examples.length + batchSize - 1) / batchSize);
            boolean isLast = question + 1 == questions.size();
            double[] next = isLast ? weights(own) : questions.get(question + 1).weights();
            return questions.size() <= steps
                    || !Arrays.equals(questions.get(question).weights(), next);
        }
    }

    /** What came back, in one row; null where any of it is. */
    private static double[] weights(Spiral.Pass own) {
        boolean complete = own.W1() != null && own.b1() != null && own.W2() != null && own.b2() != null;
        return complete ? inOneRow(own.W1(), own.b1(), own.W2(), own.b2()) : null;
    }

    private static double[] inOneRow(SimpleMatrix... matrices) {
        int size = 0;
        for (SimpleMatrix matrix : matrices) {
            size += matrix.getNumElements();
        }
        double[] row = new double[size];
        int next = 0;
        for (SimpleMatrix matrix : matrices) {
            for (int k = 0; k < matrix.getNumElements(); k++) {
                row[next++] = matrix.get(k);
            }
        }
        return row;
    }
}
