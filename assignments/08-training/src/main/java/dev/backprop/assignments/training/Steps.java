package dev.backprop.assignments.training;

import static dev.backprop.grader.assignment.Expectations.equalTo;

import dev.backprop.assignments.training.Spiral.In;
import dev.backprop.assignments.training.Spiral.Pass;
import dev.backprop.grader.assignment.Expectation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a training on the given loss, which is half the square of the distance from where a batch wants the weights to be: a step
 * goes a part of the way there.
 *
 * @param start before the first step
 * @param wanted by each batch, where its loss is least
 * @param sizes of the batches
 */
record Steps(double[] start, List<double[]> wanted, int[] sizes) {

    /** As {@code SpiralTrial} decodes an example that came with the class of another one. */
    private static final int ANOTHER_CLASS = -2;

    /** The steps on the batches that a program asked for; on those of a program without any shuffling where it asked for none. */
    static Steps of(In in, Pass pass) {
        double[] start = pass.start();
        int[] order = pass.order();
        int[] batches = pass.batches();
        return start == null || order == null || batches == null || batches.length == 0
                ? of(in, start == null ? new double[in.weights()] : start, inOrder(in), in.sizes())
                : of(in, start, order, batches);
    }

    private static int[] inOrder(In in) {
        int[] order = new int[in.examples() * in.epochs()];
        Arrays.setAll(order, k -> k % in.examples());
        return order;
    }

    /** @param asked the sizes of the batches; below 0 where no step followed, whose examples are not in the order */
    static Steps of(In in, double[] start, int[] order, int[] asked) {
        int[] sizes = Arrays.stream(asked).filter(size -> size > 0).toArray();
        List<double[]> wanted = new ArrayList<>();
        int from = 0;
        for (int size : sizes) {
            wanted.add(wanted(in, Arrays.copyOfRange(order, from, from + size)));
            from += size;
        }
        return new Steps(start, wanted, sizes);
    }

    /** The number of an example, whatever class it came with; below 0 if it is none. */
    static int example(int noted) {
        return noted <= ANOTHER_CLASS ? ANOTHER_CLASS - noted : noted;
    }

    private static double[] wanted(In in, int[] batch) {
        double[] mean = new double[in.weights()];
        for (int noted : batch) {
            int example = example(noted);
            for (int k = 0; k < mean.length && example >= 0; k++) {
                mean[k] += (in.X().get(example, k % in.X().getNumCols()) + (k + 1) / 8.0) / batch.length;
            }
        }
        return mean;
    }

    /** What comes of steps that go this part of the way. */
    Expectation expected(double rate) {
        return expected(size -> rate);
    }

    /** What part of the way a step goes. */
    @FunctionalInterface
    interface Part {
        double of(int batchSize);
    }

    /** The same with a part for each size of a batch. */
    Expectation expected(Part part) {
        double[] weights = start.clone();
        double size = largest(weights);
        for (int step = 0; step < sizes.length; step++) {
            double share = part.of(sizes[step]);
            double[] there = wanted.get(step);
            for (int k = 0; k < weights.length; k++) {
                weights[k] += share * (there[k] - weights[k]);
            }
            size = Math.max(size, Math.max(largest(weights), largest(there)));
        }
        return equalTo(weights, size);
    }

    /** The steps without the last one, if there is one. */
    Steps withoutTheLast() {
        int fewer = Math.max(sizes.length - 1, 0);
        return new Steps(start, wanted.subList(0, fewer), Arrays.copyOf(sizes, fewer));
    }

    /** Each step as if the weights were those of the start; or as far as the step before should have gone, where {@code late}. */
    Expectation expectedFromElsewhere(double rate, boolean late) {
        double[] weights = start.clone();
        double @Nullable [] before = null;
        double size = largest(weights);
        for (double[] there : wanted) {
            double[] move = new double[weights.length];
            for (int k = 0; k < move.length; k++) {
                move[k] = there[k] - (late ? weights[k] : start[k]);
            }
            double[] taken = late ? before : move;
            for (int k = 0; taken != null && k < weights.length; k++) {
                weights[k] += rate * taken[k];
            }
            before = move;
            size = Math.max(size, Math.max(largest(weights), largest(there)));
        }
        return equalTo(weights, size);
    }

    private static double largest(double[] numbers) {
        return Arrays.stream(numbers).map(Math::abs).max().orElse(0);
    }
}
