package dev.backprop.grader.grading;

import dev.backprop.grader.assignment.Assignment;
import dev.backprop.grader.assignment.AssignmentInfo;
import dev.backprop.grader.check.Examination;
import dev.backprop.grader.message.AssignmentUnknown;
import dev.backprop.grader.message.CheckUnknown;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.message.NothingToGrade;
import dev.backprop.grader.report.AssignmentReport;
import dev.backprop.grader.report.AssignmentStatus;
import dev.backprop.grader.report.Report;
import dev.backprop.grader.sandbox.JailChoice;
import dev.backprop.grader.sandbox.Limits;
import dev.backprop.grader.sandbox.Sandbox;
import dev.backprop.grader.submission.Submission;
import dev.backprop.grader.submission.SubmissionLimits;
import dev.backprop.grader.submission.UnreadableSubmission;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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
        Instant startedAt = Instant.now();
        long start = System.nanoTime();
        // First of all, because a worker takes a while to start, and so does finding out what it is to do.
        try (Sandbox sandbox = sandboxes.apply(order.options().isolation())) {
            List<Assignment> wanted = wanted(order.options());
            Submission submission = read(order);
            List<AssignmentReport> reports = grade(wanted, submission, order, sandbox).stream()
                    .filter(report -> order.options().assignments().contains(report.id())
                            || report.status() != AssignmentStatus.MISSING)
                    .toList();
            if (reports.isEmpty()) {
                throw new MessageException(nothingToGrade(submission, wanted));
            }
            return new Report(
                    GraderIdentity.current(),
                    new Report.Submission(submission.id(), submission.sha256()),
                    order.seed()
                            .orElseGet(() -> AssignmentInfo.of(wanted.get(0)).seed()),
                    order.options().check() != null,
                    order.options(),
                    startedAt,
                    Duration.ofNanos(System.nanoTime() - start).toMillis(),
                    IsolationNotes.of(
                            sandbox.confinement(),
                            Limits.standard(),
                            wanted.stream().map(AssignmentInfo::of).toList()),
                    reports);
        }
    }

    private static List<AssignmentReport> grade(
            List<Assignment> assignments, Submission submission, Order order, Sandbox sandbox) {
        List<AssignmentGrader> graders = assignments.stream()
                .map(assignment -> new AssignmentGrader(assignment, order))
                .toList();
        List<AssignmentReport> reports = new ArrayList<>();
        CompletableFuture<List<AssignmentGrader.Prepared>> prepared =
                CompletableFuture.completedFuture(graders.get(0).compile(submission, sandbox));
        for (int i = 0; i < graders.size(); i++) {
            List<AssignmentGrader.Startable> exercises = graders.get(i).load(finished(prepared), sandbox);
            // While the next assignment compiles, jqwik draws inputs for this one.
            if (i + 1 < graders.size()) {
                AssignmentGrader next = graders.get(i + 1);
                prepared = CompletableFuture.supplyAsync(() -> next.compile(submission, sandbox));
            }
            reports.add(graders.get(i).examine(exercises));
        }
        return reports;
    }

    private static <T> T finished(CompletableFuture<T> work) {
        try {
            return work.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    private List<Assignment> wanted(Report.Options options) {
        List<Assignment> all = catalogue.get();
        List<String> known = all.stream().map(Assignment::id).toList();
        for (String id : options.assignments()) {
            if (!known.contains(id)) {
                throw new MessageException(new AssignmentUnknown(id, known));
            }
        }
        List<Assignment> wanted = all.stream()
                .filter(assignment ->
                        options.assignments().isEmpty() || options.assignments().contains(assignment.id()))
                .toList();
        String check = options.check();
        if (check == null) {
            return wanted;
        }
        List<Assignment> having = wanted.stream()
                .filter(assignment -> checks(assignment).contains(check))
                .toList();
        if (having.isEmpty()) {
            throw new MessageException(new CheckUnknown(
                    check,
                    wanted.stream().flatMap(a -> checks(a).stream()).distinct().toList()));
        }
        return having;
    }

    private static List<String> checks(Assignment assignment) {
        return assignment.exercises().stream()
                .flatMap(exercise -> Examination.checks(exercise).stream())
                .toList();
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
