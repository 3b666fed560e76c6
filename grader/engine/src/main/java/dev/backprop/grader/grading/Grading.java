package dev.backprop.grader.grading;

import dev.backprop.grader.assignment.Assignment;
import dev.backprop.grader.assignment.AssignmentInfo;
import dev.backprop.grader.assignment.Visibility;
import dev.backprop.grader.check.WarmUp;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.report.AssignmentReport;
import dev.backprop.grader.report.AssignmentStatus;
import dev.backprop.grader.report.Report;
import dev.backprop.grader.sandbox.Confinement;
import dev.backprop.grader.sandbox.Limits;
import dev.backprop.grader.sandbox.Sandbox;
import dev.backprop.grader.sources.Submission;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The way of one submission from its sources to its report: compiled once, then examined once with each seed. */
final class Grading {

    private final Instant startedAt = Instant.now();
    private final long start = System.nanoTime();
    private final Report.Options options;
    private final List<Assignment> wanted;

    Grading(Report.Options options, List<Assignment> wanted) {
        this.options = options;
        this.wanted = wanted;
    }

    /**
     * Grades a submission.
     *
     * @param runners gives a fresh sandbox, with the standard limits, for each seed
     * @return empty where the submission holds nothing of any assignment, and none was asked for by name
     */
    Optional<Report> grade(Submission submission, SourceCompiler compiler, Supplier<Sandbox> runners) {
        List<List<AssignmentGrader.Prepared>> found = wanted.stream()
                .map(assignment -> grader(assignment, Optional.empty()).find(submission))
                .toList();
        WarmUp.begin(IntStream.range(0, wanted.size())
                .boxed()
                .flatMap(i -> grader(wanted.get(i), seeds().get(0)).coming(found.get(i)))
                .toList());
        SourceCompiler together =
                AllAtOnce.of(found.stream().flatMap(AssignmentGrader::sources).toList(), compiler);
        List<List<AssignmentGrader.Prepared>> prepared = IntStream.range(0, wanted.size())
                .mapToObj(i -> grader(wanted.get(i), Optional.empty()).compile(found.get(i), together))
                .toList();
        Confinement confinement = null;
        List<List<AssignmentReport>> bySeed = new ArrayList<>();
        for (Optional<Long> seed : seeds()) {
            try (Sandbox runner = runners.get()) {
                List<AssignmentGrader.Rounds> rounds = IntStream.range(0, wanted.size())
                        .mapToObj(i -> grader(wanted.get(i), seed).begin(prepared.get(i), runner))
                        .toList();
                for (Visibility visibility : Visibility.values()) {
                    rounds.forEach(each -> each.run(visibility));
                }
                bySeed.add(rounds.stream().map(AssignmentGrader.Rounds::report).toList());
                confinement = runner.confinement();
            }
        }
        List<AssignmentReport> reports = IntStream.range(0, wanted.size())
                .mapToObj(i -> WorstOfSeeds.of(bySeed.stream()
                        .map(reportsOfSeed -> reportsOfSeed.get(i))
                        .toList()))
                .filter(report -> options.insistsOn(report.id()) || report.status() != AssignmentStatus.MISSING)
                .toList();
        return reports.isEmpty() || confinement == null
                ? Optional.empty()
                : Optional.of(report(submission.id(), submission.sha256(), confinement, reports));
    }

    /** The report of a submission that cannot even be looked through. */
    Report reject(String id, String sha256, Message reason, Confinement confinement) {
        return report(
                id,
                sha256,
                confinement,
                wanted.stream()
                        .map(assignment -> grader(assignment, Optional.empty()).rejected(reason))
                        .toList());
    }

    private AssignmentGrader grader(Assignment assignment, Optional<Long> seed) {
        return new AssignmentGrader(assignment, options, seed);
    }

    /** Empty stands for the published ones, one for each assignment. */
    private List<Optional<Long>> seeds() {
        List<Long> chosen = options.seeds();
        return chosen == null
                ? List.of(Optional.empty())
                : chosen.stream().map(Optional::of).toList();
    }

    private Report report(String id, String sha256, Confinement confinement, List<AssignmentReport> reports) {
        List<AssignmentInfo> infos = wanted.stream().map(AssignmentInfo::of).toList();
        return new Report(
                GraderIdentity.current(),
                new Report.Submission(id, sha256),
                Stream.concat(seeds().get(0).stream(), infos.stream().map(AssignmentInfo::seed))
                        .findFirst()
                        .orElseThrow(),
                options.check() != null,
                options,
                startedAt,
                Duration.ofNanos(System.nanoTime() - start).toMillis(),
                IsolationNotes.of(confinement, Limits.standard(), infos),
                reports);
    }
}
