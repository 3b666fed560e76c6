package dev.backprop.worker;

import dev.backprop.worker.wire.Answer;
import dev.backprop.worker.wire.GraderEnd;
import dev.backprop.worker.wire.Request;
import dev.backprop.worker.wire.Signature;
import dev.backprop.worker.wire.SourceFile;
import dev.backprop.worker.wire.Type;
import dev.backprop.worker.wire.Value;
import dev.backprop.worker.wire.WorkerEnd;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** Goes once through all that a worker does, so that a class-data-sharing archive holds the classes for it. */
final class Training {

    private static final String SOURCE = """
            package training;

            import org.ejml.simple.SimpleMatrix;

            public final class Sample {
              public record Result(SimpleMatrix product, double sum) {}

              public static Result compute(SimpleMatrix a, SimpleMatrix b, int[] picked, double factor) {
                SimpleMatrix product = a.mult(b).plus(a.transpose()).minus(b.scale(factor));
                double sum = product.elementSum() + product.elementMult(product).elementSum();
                for (int i = 0; i < product.getNumRows(); i++) {
                  for (int j = 0; j < product.getNumCols(); j++) {
                    product.set(i, j, Math.max(0, product.get(i, j) - a.get(i, picked[i])));
                  }
                }
                System.out.println("sum " + sum);
                return new Result(product, sum);
              }
            }
            """;

    private static final Signature SIGNATURE = new Signature(
            "training.Sample",
            "compute",
            List.of(Type.MATRIX, Type.MATRIX, Type.WHOLES, Type.REAL),
            List.of(new Signature.Component("product", Type.MATRIX), new Signature.Component("sum", Type.REAL)));

    private Training() {}

    static void run() throws IOException {
        Value matrix = new Value.Matrix(2, 2, new double[] {1, 2, 3, 4});
        List<Value> arguments = List.of(matrix, matrix, new Value.Wholes(new int[] {0, 1}), new Value.Real(0.5));
        Compiler compiler = new Compiler();
        if (!(compiler.compile(List.of(new SourceFile("training/Sample.java", SOURCE)))
                instanceof Answer.Compiled compiled)) {
            throw new IOException("the sample does not compile");
        }
        ByteArrayOutputStream requests = new ByteArrayOutputStream();
        GraderEnd grader = new GraderEnd(InputStream.nullInputStream(), requests);
        grader.send(1, new Request.Load(0, compiled.classes(), SIGNATURE, Optional.empty()));
        grader.send(2, new Request.Call(0, arguments, false));
        grader.send(3, new Request.CallMany(0, List.of(arguments, arguments)));
        WorkerEnd line =
                new WorkerEnd(new ByteArrayInputStream(requests.toByteArray()), OutputStream.nullOutputStream());
        try {
            new Main(line).serve();
        } catch (EOFException done) {
            // The requests are all answered.
        }
    }
}
