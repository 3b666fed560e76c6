package dev.backprop.grader.grading;

import dev.backprop.grader.assignment.Assignment;
import dev.backprop.grader.report.PassMark;
import dev.backprop.grader.report.Report;
import dev.backprop.grader.sandbox.JailChoice;
import dev.backprop.grader.sandbox.Limits;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Grades all submissions of a test class, whose programs one warm worker compiles. */
final class WarmGrader implements AfterAllCallback {

    private static final Report.Options OPTIONS = new Report.Options(List.of(), null, 20, "process", PassMark.FULL);

    private final Workers workers = new WarmWorkers(JailChoice.named("process"), Limits.standard());

    Report report(Path submission, Assignment assignment) {
        return new Grader(List.of(assignment), workers).grade(() -> Order.read(submission, Optional.empty()), OPTIONS);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        workers.close();
    }
}
