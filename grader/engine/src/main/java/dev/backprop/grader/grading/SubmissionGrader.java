package dev.backprop.grader.grading;

import dev.backprop.grader.assignment.Assignment;
import dev.backprop.grader.assignment.AssignmentInfo;
import dev.backprop.grader.grading.GradingMessages.NothingToGrade;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.report.Report;
import dev.backprop.grader.sandbox.JailChoice;
import dev.backprop.grader.sandbox.Limits;
import dev.backprop.grader.sandbox.Sandbox;
import dev.backprop.grader.sources.Submission;
import dev.backprop.grader.sources.files.SubmissionLimits;
import dev.backprop.grader.sources.files.UnreadableSubmission;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

/** Grades one submission: every assignment that was asked for, or that it has files for. */
public final class SubmissionGrader {

    private final Supplier<List<Assignment>> catalogue;
    private final Function<String, Sandbox> sandboxes;

    /**
     * A grader for the given assignments.
     *
     * @param catalogue all that a submission may hold, in the order of the course; asked for while a worker is starting
     */
    public SubmissionGrader(Supplier<List<Assignment>> catalogue) {
        this(catalogue, SubmissionGrader::sandbox);
    }

    /**
     * A grader for the given assignments, whose sandboxes come from elsewhere: one may have been started ahead.
     *
     * @param sandboxes makes a sandbox of an isolation's name, as {@link #sandbox} does; it is closed after use
     */
    public SubmissionGrader(Supplier<List<Assignment>> catalogue, Function<String, Sandbox> sandboxes) {
        this.catalogue = catalogue;
        this.sandboxes = sandboxes;
    }

    /**
     * Starts a sandbox for one submission.
     *
     * @throws MessageException if the isolation does not exist, or does not work here
     */
    public static Sandbox sandbox(String isolation) {
        return Sandbox.start(JailChoice.named(isolation), Limits.standard());
    }

    /**
     * Grades a submission. Whatever its code does ends up in the report; exceptions are for the person who gave the order.
     *
     * @throws MessageException if the folder cannot be read or holds nothing to grade, if the order names an assignment
     *     or a check that does not exist, or if the isolation that it asks for does not exist or does not work here
     */
    public Report grade(Order order) {
        Report.Options options = order.asked();
        Supplier<Sandbox> starter = () -> sandboxes.apply(options.isolation());
        // First of all, because a worker takes a while to start, and so does finding out what it is to do.
        try (Sandbox sandbox = starter.get()) {
            List<Assignment> wanted = Wants.of(catalogue.get(), options);
            Submission submission = read(order);
            // The first run is in the worker that has compiled: that is warm.
            Deque<Sandbox> started = new ArrayDeque<>(List.of(sandbox));
            return new Grading(options, wanted)
                    .grade(submission, sandbox::compile, () -> Objects.requireNonNullElseGet(started.poll(), starter))
                    .orElseThrow(() -> new MessageException(nothingToGrade(submission, wanted)));
        }
    }

    private static Submission read(Order order) {
        try {
            return Submission.read(order.folder(), SubmissionLimits.DEFAULT, order.namesCharset());
        } catch (UnreadableSubmission e) {
            throw new MessageException(e.reason(), e);
        }
    }

    private static NothingToGrade nothingToGrade(Submission submission, List<Assignment> wanted) {
        return new NothingToGrade(
                submission.id(),
                wanted.stream()
                        .flatMap(a -> AssignmentInfo.of(a).files().stream())
                        .toList());
    }
}
