package dev.backprop.grader.report;

import dev.backprop.grader.report.CheckReport.Diagnosis;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reports such as a run of the grader makes them. */
public final class SampleReports {

    public static final String DIGEST = "0123456789abcdef".repeat(4);

    private SampleReports() {}

    public static Report of(AssignmentReport... assignments) {
        return of(Report.Options.DEFAULT, assignments);
    }

    public static Report of(Report.Options options, AssignmentReport... assignments) {
        Map<String, String> limits = new LinkedHashMap<>();
        limits.put("memory", "640 MiB (RLIMIT_DATA)");
        limits.put("cpu", "2 s a call (grader)");
        return new Report(
                new Report.Grader("0.1.0", "f39f5cf", "17.0.15", "Linux"),
                new Report.Submission("ada", DIGEST),
                7,
                options.check() != null,
                options,
                Instant.parse("2026-01-01T12:00:00Z"),
                812,
                new Report.Isolation("bubblewrap+seccomp", limits, null),
                List.of(assignments));
    }

    /** Every check passed but one, whose mistake is known. */
    public static Report oneFailure() {
        return of(svm(failedDscores()));
    }

    public static Report allPassed() {
        return of(svm(passed("dscores", "Gradient of the data loss with respect to the scores", 6)));
    }

    public static AssignmentReport svm(CheckReport dscores) {
        List<CheckReport> checks = new ArrayList<>();
        checks.add(passed("scores", "Scores of every example", 1));
        checks.add(passed("margins", "Hinge margins", 2));
        checks.add(passed("dataLoss", "Mean of the margins over the examples", 1));
        checks.add(passed("regLoss", "Regularisation loss", 1));
        checks.add(passed("loss", "Sum of both losses", 1));
        checks.add(dscores);
        checks.add(passed("dW", "Gradient of the loss with respect to W", 4));
        checks.add(passed("dW.regularisation", "dW", "What lambda adds to dW", 2));
        checks.add(passed("purity", null, "The arguments stay as they are", 1));
        checks.add(passed("exactness", null, "The gradient is computed by a formula", 1));
        return graded(checks);
    }

    public static AssignmentReport graded(List<CheckReport> checks) {
        return new AssignmentReport("flat-svm", "Flat SVM", "1", DIGEST, AssignmentStatus.GRADED, null, checks, null);
    }

    public static AssignmentReport untouched(List<CheckReport> checks) {
        return new AssignmentReport(
                "flat-svm", "Flat SVM", "1", DIGEST, AssignmentStatus.UNTOUCHED, null, checks, null);
    }

    public static AssignmentReport notGraded(AssignmentStatus status, @Nullable String message) {
        return new AssignmentReport(
                "flat-svm",
                "Flat SVM",
                "1",
                DIGEST,
                status,
                Sayings.said(message),
                List.of(
                        check("scores", "Scores of every example", CheckStatus.NOT_RUN, 0, 1, null),
                        check("dW", "Gradient of the loss with respect to W", CheckStatus.NOT_RUN, 0, 4, null)),
                null);
    }

    public static CheckReport passed(String stage, String title, double points) {
        return passed(stage, stage, title, points);
    }

    public static CheckReport passed(String id, @Nullable String stage, String title, double points) {
        return new CheckReport(
                id,
                stage,
                title,
                CheckStatus.PASSED,
                points,
                points,
                Visibility.VISIBLE,
                null,
                100,
                List.of(),
                null,
                null,
                null,
                null,
                31);
    }

    public static CheckReport check(
            String stage, String title, CheckStatus status, double score, double maxScore, @Nullable String message) {
        return new CheckReport(
                stage,
                stage,
                title,
                status,
                score,
                maxScore,
                Visibility.VISIBLE,
                Sayings.said(message),
                status == CheckStatus.NOT_RUN ? 0 : 3,
                List.of(),
                null,
                null,
                null,
                null,
                5);
    }

    /** A check that is not for all to see, with everything that could betray it. */
    public static CheckReport secret(Visibility visibility, CheckStatus status) {
        CheckReport failed = failedDscores();
        boolean passed = status == CheckStatus.PASSED;
        return new CheckReport(
                "secret",
                null,
                "A secret title",
                status,
                passed ? 5 : 0,
                5,
                visibility,
                passed ? null : Sayings.said("A secret message."),
                3,
                List.of(),
                passed ? null : failed.counterexample(),
                passed ? null : new Diagnosis("secret-mistake", "a secret mistake", "A secret hint."),
                null,
                passed ? null : "./grade --check secret",
                passed ? 10 : 500);
    }

    public static CheckReport failedDscores() {
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("W", new double[][] {{0.5, -1, 0.25}, {0, 2, 1}});
        inputs.put("X", new double[][] {{1, 0}, {0.5, -0.5}});
        inputs.put("y", new int[] {0, 2});
        inputs.put("lambda", 0);
        return new CheckReport(
                "dscores",
                "dscores",
                "Gradient of the data loss with respect to the scores",
                CheckStatus.FAILED,
                0,
                6,
                Visibility.VISIBLE,
                Sayings.said("dscores[0][2] is 1, but should be 0.5 (± 2e-12), given your own scores."),
                13,
                List.of(new Upstream("scores", Upstream.Values.OWN)),
                new Counterexample(inputs, "dscores", List.of(0, 2), 1.0, 0.50000000000003, 1.7e-12, null),
                new Diagnosis(
                        "missing-mean",
                        "the 1/N of the mean is missing from the gradient",
                        "The data loss is a mean over the N examples. Where does that N appear when you derive it?"),
                null,
                "./grade flat-svm --check dscores --seed 7",
                44);
    }
}
