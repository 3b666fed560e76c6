package dev.backprop.grader.grading;

import dev.backprop.grader.assignment.Assignment;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.report.Report;
import dev.backprop.grader.sandbox.Confinement;
import dev.backprop.grader.sandbox.JailChoice;
import dev.backprop.grader.sandbox.Limits;
import dev.backprop.grader.sandbox.Sandbox;
import dev.backprop.grader.sources.Submission;
import java.util.List;

/**
 * Grades one submission after the other, each exactly as {@link SubmissionGrader} would, but faster: one worker compiles them all,
 * and the worker in which the next one is to run starts while the last one is still at work.
 */
public final class SubmissionSeries implements AutoCloseable {

    private final List<Assignment> catalogue;
    private final String isolation;
    private final WarmCompiler compiler;
    private Sandbox next;

    /**
     * Opens a series; its first workers start at once.
     *
     * @param catalogue all assignments, in the order of the course
     * @param isolation {@code bubblewrap} or {@code process}, as {@link JailChoice#named} reads it
     * @throws MessageException if there is no such isolation here
     */
    public SubmissionSeries(List<Assignment> catalogue, String isolation) {
        this.catalogue = List.copyOf(catalogue);
        this.isolation = isolation;
        this.compiler = new WarmCompiler(this::start);
        this.next = start(Limits.standard());
    }

    /**
     * How the code is shut in; waits until a worker has started.
     *
     * @throws MessageException if the isolation does not work here
     */
    public Confinement confinement() {
        return compiler.sandbox().confinement();
    }

    /**
     * The ids of the assignments that somebody has worked on, in the order of the course. The stubs of all others lie in every
     * copy of a starter.
     */
    public List<String> startedIn(Submission submission) {
        return catalogue.stream()
                .filter(assignment -> Progress.of(assignment, submission) == Progress.STARTED)
                .map(Assignment::id)
                .toList();
    }

    /**
     * Grades a submission; whatever its code does ends up in the report.
     *
     * @param options which must name assignments; those that the submission has no file for are missing in it
     * @throws MessageException if they name one that does not exist
     */
    public Report grade(Submission submission, Report.Options options) {
        return new Grading(options, Wants.of(catalogue, options))
                .grade(submission, compiler, this::takeWorker)
                .orElseThrow(() -> new IllegalArgumentException("no assignment is named"));
    }

    /**
     * The report of a submission that cannot even be looked through.
     *
     * @param sha256 what stands in the place of its sources' checksum
     */
    public Report reject(String id, String sha256, Message reason, Report.Options options) {
        return new Grading(options, Wants.of(catalogue, options)).reject(id, sha256, reason, confinement());
    }

    @Override
    public void close() {
        compiler.close();
        next.close();
    }

    private Sandbox takeWorker() {
        Sandbox taken = next;
        next = start(Limits.standard());
        return taken;
    }

    private Sandbox start(Limits limits) {
        return Sandbox.start(JailChoice.named(isolation), limits);
    }
}
