package dev.backprop.assignments.training;

import static dev.backprop.grader.assignment.Expectations.equalTo;

import dev.backprop.grader.assignment.Described;
import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.assignment.GivenClasses;
import dev.backprop.grader.assignment.Stage;
import dev.backprop.grader.assignment.Student;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToIntBiFunction;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;
import org.jspecify.annotations.Nullable;

/**
 * Training in small batches. Which batches a program asks for, it could forge; but the weights that it returns must be those to which
 * right steps lead on these batches, worked out here. Whoever forges the ones to fit the others has done the exercise.
 */
final class Spiral {

    /** {@link In#ownNetwork} for a loss of the course. */
    static final int GIVEN_LOSS = 0;

    /** {@link In#ownNetwork} for the student's own network. */
    static final int OWN_NETWORK = 1;

    private static final int SEEDS = 10;
    private static final int STAYING = 3;
    private static final int STAYING_TOGETHER = 5;

    /**
     * What is handed to a training.
     *
     * @param X examples, one a row, no two of them equal [N×D]
     * @param y the class of each [N]
     * @param ownNetwork {@link #GIVEN_LOSS} or {@link #OWN_NETWORK}
     */
    record In(
            SimpleMatrix X,
            int[] y,
            int classes,
            int seed,
            int hidden,
            int batchSize,
            int epochs,
            double rate,
            int ownNetwork)
            implements Described {

        In withSeed(int other) {
            return new In(X, y, classes, other, hidden, batchSize, epochs, rate, ownNetwork);
        }

        In withAnotherEpoch() {
            return new In(X, y, classes, seed, hidden, batchSize, epochs + 1, rate, ownNetwork);
        }

        /** How many examples there are, N. */
        int examples() {
            return X.getNumRows();
        }

        /** How many entries W1 has. */
        int firstWeights() {
            return X.getNumCols() * hidden;
        }

        /** How many weights and biases there are in all. */
        int weights() {
            return firstWeights() + hidden + hidden * classes + classes;
        }

        /** The sizes of the batches of all epochs. */
        int[] sizes() {
            int perEpoch = (examples() + batchSize - 1) / batchSize;
            int[] sizes = new int[perEpoch * epochs];
            Arrays.setAll(sizes, k -> Math.min(batchSize, examples() - k % perEpoch * batchSize));
            return sizes;
        }

        @Override
        public List<String> description() {
            return List.of(
                    "X is [" + examples() + " x " + X.getNumCols() + "], classes = " + classes + ", seed = " + seed,
                    "hidden = " + hidden + ", batchSize = " + batchSize + ", epochs = " + epochs + ", rate = " + rate,
                    ownNetwork == OWN_NETWORK ? "loss: your TwoLayerNet" : "loss: one that the course gives");
        }
    }

    /**
     * What became of it.
     *
     * @param start the weights of the first step: W1, b1, W2, b2, each row by row
     * @param order the examples of all batches, one after the other; below 0 where it is none, or has another class
     * @param batches the sizes of the batches; below 0 where the loss was asked once too often, and no step followed
     * @param weights what came back, as in {@code start}
     */
    record Pass(
            double @Nullable [] start, int @Nullable [] order, int @Nullable [] batches, double @Nullable [] weights) {}

    private static final Stage<In, Pass> START =
            Stage.<In, Pass>value("start").from(in -> new AnyNumbers(in.weights()));

    private static final Stage<In, Pass> ORDER = Stage.<In, Pass>value("order").from(EachOnce::new);

    private static final Stage<In, Pass> BATCHES = Stage.<In, Pass>value("batches")
            .from(in -> equalTo(Arrays.stream(in.sizes()).asDoubleStream().toArray()));

    private static final Stage<In, Pass> WEIGHTS = Stage.<In, Pass>gradient("weights")
            .from(List.of(), (in, pass, student) -> steps(in, student).expected(in.rate()));

    /** On how many examples in all a gradient was asked for. */
    static final Stage<In, Pass> USED = Stage.<In, Pass>value("order")
            .measuring("the number of examples in all batches (N in each epoch)", (in, student) -> {
                int[] order = student.run(in).order();
                return order == null ? null : (double) order.length;
            })
            .from(in -> equalTo((double) in.examples() * in.epochs()));

    /** How many hidden units begin as another one does: they would stay equal for ever. */
    static final Stage<In, Pass> ALIKE = counting(
            START, "the number of hidden units that begin like another one", (in, pass) -> alike(in, pass.start()));

    /** How many weights of the first layer begin with the same number, whatever the seed is. */
    static final Stage<In, Pass> SEEDED = Stage.<In, Pass>value("start")
            .measuring(
                    "the number of entries of W1 that begin the same with another seed",
                    (in, student) -> equalEntries(
                            in,
                            student.run(in).start(),
                            student.run(in.withSeed(in.seed() + 1)).start()))
            .from(in -> equalTo(0.0));

    /** How many epochs go through the examples as the one before did. */
    static final Stage<In, Pass> SHUFFLED = counting(
            ORDER, "the number of epochs with the order of the one before", (in, pass) -> repeated(in, pass.order()));

    /** How many epochs go through the examples in the same order, whatever the seed is. */
    static final Stage<In, Pass> SHUFFLED_BY_SEED = Stage.<In, Pass>value("order")
            .measuring("the number of epochs with the same order with another seed", (in, student) -> {
                int[] order = student.run(in).order();
                int[] other = student.run(in.withSeed(in.seed() + 1)).order();
                return order == null ? null : Arrays.equals(order, other) ? (double) in.epochs() : 0.0;
            })
            .from(in -> equalTo(0.0));

    /** How many examples a shuffle moves. One of any order leaves a single one where it is. */
    static final Stage<In, Pass> MOVED =
            shuffling("how many examples a shuffle brings to another place, in the mean", STAYING, Spiral::moved);

    /** How many pairs of neighbours a shuffle parts, the first and the last being one. One of any order leaves about two of them. */
    static final Stage<In, Pass> PARTED =
            shuffling("how many pairs of neighbours a shuffle parts, in the mean", STAYING_TOGETHER, Spiral::parted);

    /** How many of new points a trained network puts into their class. */
    static final Stage<In, Pass> ACCURACY = Stage.<In, Pass>value("weights")
            .measuring("the accuracy on new points (at least " + Arms.ENOUGH + " is asked for)", (in, student) -> {
                double[] weights = student.run(in).weights();
                return weights == null ? null : Arms.of(in).accuracy(in, weights);
            })
            .from(in -> new AtLeast(Arms.ENOUGH));

    static final Exercise<In, Pass> EXERCISE = new Exercise<>(
                    "backprop.Spiral",
                    "train",
                    In.class,
                    Pass.class,
                    List.of(START, ORDER, BATCHES, WEIGHTS),
                    List.of(SpiralChecks.class))
            .withMistakes(SpiralMistakes.ALL)
            .calledThrough(new GivenClasses("backprop.SpiralTrial", "run", List.of("backprop.BatchLoss")));

    private Spiral() {}

    /** Who runs an epoch too few has none in a training of one, and no step to get wrong: that costs the order and the batches alone. */
    private static Steps steps(In in, Student<In, Pass> student) {
        Pass pass = student.run(in);
        double[] start = pass.start();
        return start != null && asksForNone(pass) && !asksForNone(student.run(in.withAnotherEpoch()))
                ? Steps.of(in, start, new int[0], new int[0])
                : Steps.of(in, pass);
    }

    private static boolean asksForNone(Pass pass) {
        int[] batches = pass.batches();
        return batches == null || batches.length == 0;
    }

    private static Stage<In, Pass> counting(Stage<In, Pass> stage, String what, ToDoubleBiFunction<In, Pass> count) {
        return Stage.<In, Pass>value(stage.name())
                .measuring(what, (in, student) -> {
                    double counted = count.applyAsDouble(in, student.run(in));
                    return Double.isNaN(counted) ? null : counted;
                })
                .from(in -> equalTo(0.0));
    }

    private static double alike(In in, double @Nullable [] start) {
        if (start == null) {
            return Double.NaN;
        }
        int count = 0;
        for (int unit = 0; unit < in.hidden(); unit++) {
            for (int other = 0; other < in.hidden(); other++) {
                if (other != unit && haveEqualWeights(in, start, unit, other)) {
                    count++;
                    break;
                }
            }
        }
        return count;
    }

    /** What goes into two units, and what comes out of them. */
    private static boolean haveEqualWeights(In in, double[] start, int unit, int other) {
        int biases = in.firstWeights();
        int second = biases + in.hidden();
        boolean equal = start[biases + unit] == start[biases + other];
        for (int i = 0; i < in.X().getNumCols(); i++) {
            equal &= start[i * in.hidden() + unit] == start[i * in.hidden() + other];
        }
        for (int c = 0; c < in.classes(); c++) {
            equal &= start[second + unit * in.classes() + c] == start[second + other * in.classes() + c];
        }
        return equal;
    }

    private static @Nullable Double equalEntries(In in, double @Nullable [] one, double @Nullable [] other) {
        if (one == null || other == null) {
            return null;
        }
        int equal = 0;
        for (int k = 0; k < in.firstWeights(); k++) {
            equal += one[k] == other[k] ? 1 : 0;
        }
        return (double) equal;
    }

    /**
     * What shuffles change, in the mean over at least ten of them.
     *
     * @param left so many that what ten shuffles of any order leave is less, but for one time in a million
     */
    private static Stage<In, Pass> shuffling(String what, int left, ToIntBiFunction<int[], int[]> changed) {
        return Stage.<In, Pass>value("order")
                .measuring(what + " (all but " + left + " are asked for)", (in, student) -> {
                    List<In> seeds = IntStream.range(0, SEEDS)
                            .mapToObj(k -> in.withSeed(in.seed() + k))
                            .toList();
                    return inTheMean(in.examples(), student.runAll(seeds), changed);
                })
                .from(in -> new AtLeast(in.examples() - left));
    }

    private static @Nullable Double inTheMean(int N, List<Pass> passes, ToIntBiFunction<int[], int[]> changed) {
        List<int[]> orders = passes.stream().map(Pass::order).toList();
        if (orders.contains(null)) {
            return null;
        }
        // Whatever the seed is, it is one shuffle and not ten: that is not for this check to say.
        boolean isOne = orders.stream().map(Arrays::hashCode).distinct().count() == 1;
        int sum = 0;
        int shuffles = 0;
        for (int[] order : isOne ? List.<int[]>of() : orders) {
            for (int from = N; from + N <= order.length; from += N) {
                shuffles++;
                sum += changed.applyAsInt(
                        Arrays.copyOfRange(order, from - N, from), Arrays.copyOfRange(order, from, from + N));
            }
        }
        // An order that is too short for two epochs costs the order, and nothing here.
        return shuffles == 0 ? N : (double) sum / shuffles;
    }

    private static int moved(int[] before, int[] after) {
        return (int) IntStream.range(0, after.length)
                .filter(k -> before[k] != after[k])
                .count();
    }

    private static int parted(int[] before, int[] after) {
        List<Set<Integer>> together = neighbours(before);
        return (int) neighbours(after).stream()
                .filter(pair -> !together.contains(pair))
                .count();
    }

    private static List<Set<Integer>> neighbours(int[] order) {
        int N = order.length;
        return IntStream.range(0, N)
                .<Set<Integer>>mapToObj(k -> new HashSet<>(List.of(order[k], order[(k + 1) % N])))
                .toList();
    }

    private static double repeated(In in, int @Nullable [] order) {
        if (order == null) {
            return Double.NaN;
        }
        int N = in.examples();
        int count = 0;
        for (int from = N; from + N <= order.length; from += N) {
            count += Arrays.equals(order, from - N, from, order, from, from + N) ? 1 : 0;
        }
        return count;
    }
}
