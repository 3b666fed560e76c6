package dev.backprop.grader.grading;

import dev.backprop.grader.assignment.Assignment;
import dev.backprop.grader.check.CheckOptions;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.report.AssignmentReport;
import dev.backprop.grader.sandbox.Jail;
import dev.backprop.grader.sandbox.Limits;
import dev.backprop.grader.sandbox.Sandbox;
import dev.backprop.grader.sources.Submission;
import dev.backprop.grader.sources.files.SubmissionLimits;
import dev.backprop.grader.sources.files.UnreadableSubmission;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Grades one submission after the other for one assignment, each as {@link SubmissionGrader} would, but faster: one worker
 * compiles them all, and the next worker starts while the last one is still at work.
 *
 * <p>One thread may compile while another grades.
 */
public final class AssignmentSeries implements AutoCloseable {

    /** A worker keeps each program that it has loaded: after so many it is replaced. */
    private static final int LOADS_OF_A_WORKER = 50;

    private final Assignment assignment;
    private final Jail jail;
    private final Limits limits;
    private final int loadsOfAWorker;
    private final WarmCompiler compiler;
    private Sandbox next;

    /**
     * Opens a series; its first workers start at once.
     *
     * @param mostSeeds the largest number of seeds that a submission is graded with
     */
    public AssignmentSeries(Assignment assignment, Jail jail, int mostSeeds) {
        this.assignment = assignment;
        this.jail = jail;
        this.loadsOfAWorker = Math.min(mostSeeds, LOADS_OF_A_WORKER);
        Limits standard = Limits.standard();
        // A submission's time is that of one run.
        this.limits = standard.withSubmission(
                standard.submissionCpu().multipliedBy(loadsOfAWorker),
                standard.submissionWall().multipliedBy(loadsOfAWorker));
        this.compiler = new WarmCompiler(limitsOfCompiler -> Sandbox.start(jail, limitsOfCompiler));
        this.next = Sandbox.start(jail, limits);
    }

    /** A submission that is ready to be graded: compiled, or found to be beyond that. */
    public static final class Ready {

        private final List<AssignmentGrader.Prepared> exercises;

        private Ready(List<AssignmentGrader.Prepared> exercises) {
            this.exercises = exercises;
        }
    }

    /**
     * Finds and compiles the assignment's classes in a folder.
     *
     * @throws MessageException if the folder cannot be read
     */
    public Ready compile(Path folder) {
        try {
            Submission submission = Submission.read(folder, SubmissionLimits.DEFAULT);
            return new Ready(grader(0).compile(submission, compiler));
        } catch (UnreadableSubmission e) {
            throw new MessageException(e.reason(), e);
        }
    }

    /**
     * Grades a submission once with each seed. Each time its classes are loaded anew, so that nothing is left of the time
     * before.
     */
    public List<AssignmentReport> grade(Ready submission, List<Long> seeds) {
        List<AssignmentReport> reports = new ArrayList<>();
        for (int from = 0; from < seeds.size(); from += loadsOfAWorker) {
            List<Long> some = seeds.subList(from, Math.min(from + loadsOfAWorker, seeds.size()));
            try (Sandbox runner = takeWorker()) {
                for (long seed : some) {
                    reports.add(grader(seed).examine(submission.exercises, runner));
                }
            }
        }
        return reports;
    }

    @Override
    public void close() {
        compiler.close();
        next.close();
    }

    private Sandbox takeWorker() {
        Sandbox taken = next;
        next = Sandbox.start(jail, limits);
        return taken;
    }

    private AssignmentGrader grader(long seed) {
        return new AssignmentGrader(assignment, new CheckOptions(seed, CheckOptions.DEFAULT_TRIES, Optional.empty()));
    }
}
