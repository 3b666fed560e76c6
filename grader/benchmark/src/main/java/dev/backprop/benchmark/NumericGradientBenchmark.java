package dev.backprop.benchmark;

import dev.backprop.grader.numeric.Evaluation;
import dev.backprop.grader.numeric.Forward;
import dev.backprop.grader.numeric.NumericGradient;
import dev.backprop.worker.wire.Value;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;

/** Prints how many evaluations of a trusted loss the numeric gradients take, and make, in a second. Run by hand. */
final class NumericGradientBenchmark {

    private static final int SIZE = 10;
    private static final double SECONDS = 2;

    private NumericGradientBenchmark() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        SplittableRandom random = new SplittableRandom(1);
        List<Value> svm =
                List.of(matrix(SIZE, SIZE, random), matrix(SIZE, SIZE, random), labels(random), new Value.Real(0.3));
        List<Value> net = List.of(
                matrix(SIZE, SIZE, random),
                matrix(1, SIZE, random),
                matrix(SIZE, SIZE, random),
                matrix(1, SIZE, random),
                matrix(SIZE, SIZE, random),
                labels(random),
                new Value.Real(0.3));
        measure(out, "W of the SVM, 10x10", new SvmSubject().loss(svm));
        measure(out, "W1 of the network, 10x10", new NetSubject().loss(net));
    }

    private static void measure(PrintWriter out, String what, DifferentiableLoss loss) {
        double[] at = loss.block(0);
        AtomicLong evaluations = new AtomicLong();
        Forward counting = point -> {
            evaluations.incrementAndGet();
            Evaluation evaluation = loss.at(0, point);
            return evaluation;
        };
        // The first round only warms up.
        for (int round = 0; round < 2; round++) {
            evaluations.set(0);
            int gradients = 0;
            long start = System.nanoTime();
            double seconds;
            do {
                NumericGradient.of(counting, at);
                gradients++;
                seconds = (System.nanoTime() - start) / 1e9;
            } while (seconds < SECONDS);
            if (round == 1) {
                out.printf(
                        Locale.ROOT,
                        "numeric gradient of %-26s %8.0f evaluations a second, %5.0f gradients, %d evaluations each%n",
                        what,
                        evaluations.get() / seconds,
                        gradients / seconds,
                        evaluations.get() / gradients);
            }
        }
    }

    private static Value matrix(int rows, int columns, SplittableRandom random) {
        return new Value.Matrix(
                rows, columns, random.doubles((long) rows * columns, -1, 1).toArray());
    }

    private static Value labels(SplittableRandom random) {
        return new Value.Wholes(random.ints(SIZE, 0, SIZE).toArray());
    }
}
