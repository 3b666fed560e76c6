package dev.backprop.grader.sandbox;

import dev.backprop.worker.wire.Signature;
import dev.backprop.worker.wire.Signature.Component;
import dev.backprop.worker.wire.SourceFile;
import dev.backprop.worker.wire.Type;
import dev.backprop.worker.wire.Value;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Prints how quick a worker is: its start, single calls, and many calls in a frame of a pass of 10 × 10 matrices.
 *
 * <p>Run by hand, from jars if the start with an archive is of interest: {@code -Dgrader.cds=<directory>}.
 */
final class WorkerBenchmark {

    private static final int SIZE = 10;
    private static final int FRAME = 61;
    private static final int STARTS = 10;
    private static final Duration ROUND = Duration.ofSeconds(2);

    private static final SourceFile PASS = new SourceFile("backprop/SvmLoss.java", """
            package backprop;

            import org.ejml.simple.SimpleMatrix;

            public final class SvmLoss {
              public record Pass(SimpleMatrix scores, SimpleMatrix margins, double loss, SimpleMatrix dscores, SimpleMatrix dW) {}

              public static Pass forwardBackward(SimpleMatrix W, SimpleMatrix X, int[] y, double lambda) {
                int n = X.getNumRows();
                SimpleMatrix scores = X.mult(W);
                SimpleMatrix margins = new SimpleMatrix(n, scores.getNumCols());
                SimpleMatrix dscores = new SimpleMatrix(n, scores.getNumCols());
                double loss = 0;
                for (int i = 0; i < n; i++) {
                  for (int j = 0; j < scores.getNumCols(); j++) {
                    double margin = scores.get(i, j) - scores.get(i, y[i]) + 1;
                    if (j != y[i] && margin > 0) {
                      margins.set(i, j, margin);
                      loss += margin / n;
                      dscores.set(i, j, 1.0 / n);
                      dscores.set(i, y[i], dscores.get(i, y[i]) - 1.0 / n);
                    }
                  }
                }
                loss += lambda * W.elementMult(W).elementSum();
                return new Pass(scores, margins, loss, dscores, X.transpose().mult(dscores).plus(W.scale(2 * lambda)));
              }
            }
            """);

    private static final Signature SIGNATURE = new Signature(
            "backprop.SvmLoss",
            "forwardBackward",
            List.of(Type.MATRIX, Type.MATRIX, Type.WHOLES, Type.REAL),
            List.of(
                    new Component("scores", Type.MATRIX),
                    new Component("margins", Type.MATRIX),
                    new Component("loss", Type.REAL),
                    new Component("dscores", Type.MATRIX),
                    new Component("dW", Type.MATRIX)));

    private static final Limits LIMITS =
            Limits.standard().withSubmission(Duration.ofMinutes(10), Duration.ofMinutes(10));

    private WorkerBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        out.println("archive: " + WorkerArchive.makeIfMissing(new ProcessJail()));
        for (int i = 0; i < STARTS; i++) {
            out.println(start());
        }
        try (Sandbox sandbox = Sandbox.start(new ProcessJail(), LIMITS)) {
            Program program = program(sandbox);
            List<List<Value>> frame = frame();
            for (int round = 0; round < 3; round++) {
                out.printf(Locale.ROOT, "single calls a second: %.0f%n", rate(1, () -> program.call(frame.get(0))));
                out.printf(
                        Locale.ROOT,
                        "whole passes a second, %d in a frame: %.0f%n",
                        FRAME,
                        rate(FRAME, () -> program.callWhileItLasts(frame)));
            }
        }
    }

    /** The wall time of what every submission begins with. */
    private static String start() {
        long start = System.nanoTime();
        try (Sandbox sandbox = Sandbox.start(new ProcessJail(), LIMITS)) {
            CompileResult compiled = sandbox.compile(List.of(PASS));
            long afterCompile = System.nanoTime();
            LoadResult loaded = sandbox.load(((CompileResult.Compiled) compiled).classes(), SIGNATURE);
            ((LoadResult.Loaded) loaded).program().call(frame().get(0));
            long end = System.nanoTime();
            return String.format(
                    Locale.ROOT,
                    "start and compile %d ms, load and first call %d ms",
                    (afterCompile - start) / 1_000_000,
                    (end - afterCompile) / 1_000_000);
        }
    }

    private static Program program(Sandbox sandbox) {
        CompileResult compiled = sandbox.compile(List.of(PASS));
        LoadResult loaded = sandbox.load(((CompileResult.Compiled) compiled).classes(), SIGNATURE);
        return ((LoadResult.Loaded) loaded).program();
    }

    private static double rate(int callsPerRun, Runnable run) {
        long start = System.nanoTime();
        long runs = 0;
        while (System.nanoTime() - start < ROUND.toNanos()) {
            run.run();
            runs++;
        }
        return runs * callsPerRun / ((System.nanoTime() - start) / 1e9);
    }

    private static List<List<Value>> frame() {
        Random random = new Random(1);
        Value labels = new Value.Wholes(random.ints(SIZE, 0, SIZE).toArray());
        List<List<Value>> lists = new ArrayList<>();
        for (int i = 0; i < FRAME; i++) {
            lists.add(List.of(matrix(random), matrix(random), labels, new Value.Real(0.1)));
        }
        return lists;
    }

    private static Value matrix(Random random) {
        return new Value.Matrix(SIZE, SIZE, random.doubles(SIZE * SIZE, -1, 1).toArray());
    }
}
