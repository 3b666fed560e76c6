package dev.backprop.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.worker.wire.ClassFile;
import dev.backprop.worker.wire.Partial;
import dev.backprop.worker.wire.Signature;
import dev.backprop.worker.wire.SourceFile;
import dev.backprop.worker.wire.Thrown;
import dev.backprop.worker.wire.Type;
import dev.backprop.worker.wire.Value;
import java.util.List;

/** A small exercise for tests: {@code Pass pass(SimpleMatrix A, int[] y, double f)} in {@code backprop.Exercise}. */
final class Student {

    static final Signature SIGNATURE = new Signature(
            "backprop.Exercise",
            "pass",
            List.of(Type.MATRIX, Type.WHOLES, Type.REAL),
            List.of(new Signature.Component("m", Type.MATRIX), new Signature.Component("loss", Type.REAL)));

    static final List<Value> ARGUMENTS = arguments(3);

    /** A body that returns the matrix times the factor, and the factor. */
    static final String SCALE = "return new Pass(A.scale(f), f);";

    private Student() {}

    static List<Value> arguments(double factor) {
        return List.of(
                new Value.Matrix(2, 2, new double[] {1, 2, 3, 4}),
                new Value.Wholes(new int[] {0, 1}),
                new Value.Real(factor));
    }

    /** What {@link #SCALE} returns for {@code arguments(factor)}. */
    static Reply scaled(double factor) {
        return scaled(factor, factor);
    }

    static Reply scaled(double factor, double loss) {
        return returned(new Value.Matrix(2, 2, new double[] {factor, 2 * factor, 3 * factor, 4 * factor}), loss);
    }

    static Reply returned(Value m, double loss) {
        Value result = new Value.Composite(List.of("m", "loss"), List.of(m, new Value.Real(loss)));
        return new Reply.Returned(result, List.of(), List.of());
    }

    /** The exercise with this body of its method, which starts in line 6. */
    static SourceFile body(String body) {
        return exercise(
                "public static Pass pass(SimpleMatrix A, int[] y, double f) throws Exception {\n" + body + "\n}");
    }

    /** The exercise with these members beside its record, from line 5 on. */
    static SourceFile exercise(String members) {
        return new SourceFile("backprop/Exercise.java", """
                package backprop;
                import org.ejml.simple.SimpleMatrix;
                public final class Exercise {
                  public record Pass(SimpleMatrix m, double loss) {}
                """ + members + "\n}\n");
    }

    /** The reply, without what was recorded of the call. */
    static Reply withoutRecord(Reply reply) {
        if (reply instanceof Reply.Ended ended) {
            return new Reply.Ended(ended.places(), Partial.nothing());
        }
        return reply instanceof Reply.TimedOut late
                ? new Reply.TimedOut(late.limit(), late.allowed())
                : reply instanceof Reply.OutOfMemory none ? new Reply.OutOfMemory(none.exhausted()) : reply;
    }

    static Thrown thrown(Reply reply) {
        assertThat(reply).isInstanceOf(Reply.Threw.class);
        return ((Reply.Threw) reply).thrown();
    }

    static List<ClassFile> compiled(Sandbox sandbox, SourceFile... sources) {
        CompileResult result = sandbox.compile(List.of(sources));
        assertThat(result).isInstanceOf(CompileResult.Compiled.class);
        return ((CompileResult.Compiled) result).classes();
    }

    static Program loaded(Sandbox sandbox, List<ClassFile> classes) {
        return program(sandbox.load(classes, SIGNATURE));
    }

    private static Program program(LoadResult result) {
        assertThat(result).isInstanceOf(LoadResult.Loaded.class);
        return ((LoadResult.Loaded) result).program();
    }

    /** A program that is the exercise with this body. */
    static Program loaded(Sandbox sandbox, String body) {
        return loaded(sandbox, compiled(sandbox, body(body)));
    }

    /** The same, whose calls may take so long. */
    static Program loaded(Sandbox sandbox, String body, CallLimits limits) {
        return program(sandbox.load(compiled(sandbox, body(body)), SIGNATURE, limits));
    }
}
