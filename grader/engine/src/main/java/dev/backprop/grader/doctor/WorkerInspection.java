package dev.backprop.grader.doctor;

import dev.backprop.grader.doctor.DoctorMessages.WorkerFails;
import dev.backprop.grader.doctor.DoctorMessages.WorkerStarts;
import dev.backprop.grader.sandbox.CompileResult;
import dev.backprop.grader.sandbox.CompileResult.Compiled;
import dev.backprop.grader.sandbox.JailChoice;
import dev.backprop.grader.sandbox.Limits;
import dev.backprop.grader.sandbox.Sandbox;
import dev.backprop.grader.sandbox.SandboxException;
import dev.backprop.worker.wire.SourceFile;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** Whether a worker starts and compiles; without a jail, which is looked at by itself. */
final class WorkerInspection implements Supplier<Finding> {

    private static final String SUBJECT = "worker";
    private static final List<SourceFile> SAMPLE =
            List.of(new SourceFile("Sample.java", "class Sample { org.ejml.simple.SimpleMatrix matrix; }"));

    @Override
    public Finding get() {
        long start = System.nanoTime();
        try (Sandbox sandbox = Sandbox.start(JailChoice.named("process"), Limits.standard())) {
            CompileResult result = sandbox.compile(SAMPLE);
            return result instanceof Compiled
                    ? Finding.works(
                            SUBJECT,
                            new WorkerStarts(
                                    Duration.ofNanos(System.nanoTime() - start).toMillis()))
                    : Finding.broken(SUBJECT, new WorkerFails(result.toString()));
        } catch (SandboxException e) {
            return Finding.broken(SUBJECT, new WorkerFails(String.valueOf(e.getMessage())));
        }
    }
}
