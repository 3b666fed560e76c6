package dev.backprop.grader.report;

import dev.backprop.grader.message.Said;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The result of one assignment.
 *
 * @param version the version of the assignment, as its author numbers it
 * @param sha256 the digest of the assignment's files, 64 hexadecimal digits
 * @param message why it was not graded; null where it was
 * @param score the sum of the checks' points
 * @param maxScore the sum of the points that the checks could give
 * @param checks all checks of the run, in the order of the stages; those that could not run are {@code not-run}
 * @param output what the code printed while it ran; null where it printed nothing
 * @param further true where checks count that this report does not show to its readers, nor how many there are or how they
 *     ended; else null
 */
public record AssignmentReport(
        String id,
        String title,
        String version,
        String sha256,
        AssignmentStatus status,
        @Nullable Said message,
        double score,
        double maxScore,
        List<CheckReport> checks,
        @Nullable Output output,
        @Nullable Boolean further) {

    /** @throws IllegalArgumentException if a score is not the sum of the checks' points, or the digest is none */
    public AssignmentReport {
        checks = List.copyOf(checks);
        Report.requireSha256(sha256);
        Points.requireSum("score", score, checks.stream().mapToDouble(CheckReport::score));
        Points.requireSum("maxScore", maxScore, checks.stream().mapToDouble(CheckReport::maxScore));
    }

    /** Adds up the checks' points. */
    public AssignmentReport(
            String id,
            String title,
            String version,
            String sha256,
            AssignmentStatus status,
            @Nullable Said message,
            List<CheckReport> checks,
            @Nullable Output output) {
        this(
                id,
                title,
                version,
                sha256,
                status,
                message,
                Points.sum(checks.stream().mapToDouble(CheckReport::score)),
                Points.sum(checks.stream().mapToDouble(CheckReport::maxScore)),
                checks,
                output,
                null);
    }

    /** Why it was not graded, in words; null where it was. */
    public @Nullable String text() {
        return message == null ? null : message.text();
    }

    AssignmentReport said(UnaryOperator<Said> words) {
        return new AssignmentReport(
                id,
                title,
                version,
                sha256,
                status,
                message == null ? null : words.apply(message),
                score,
                maxScore,
                checks.stream().map(check -> check.said(words)).toList(),
                output,
                further);
    }

    Optional<AssignmentReport> only(String check) {
        List<CheckReport> found =
                checks.stream().filter(each -> each.id().equals(check)).toList();
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(new AssignmentReport(id, title, version, sha256, status, message, found, output));
    }

    /** The same result as {@code audience} may see it, as {@link Report#shownTo} says. */
    AssignmentReport shownTo(Audience audience) {
        List<CheckReport> shown = checks.stream()
                .filter(check -> audience.sees(check.visibility()))
                .toList();
        return shown.size() == checks.size()
                ? this
                : new AssignmentReport(
                        id,
                        title,
                        version,
                        sha256,
                        status,
                        message,
                        Points.sum(shown.stream().mapToDouble(CheckReport::score)),
                        Points.sum(shown.stream().mapToDouble(CheckReport::maxScore)),
                        shown,
                        null,
                        true);
    }

    /** The first check, in the order of the stages, that ran and found something wrong; hidden ones included. */
    public Optional<CheckReport> firstFailure() {
        return checks.stream().filter(check -> check.status().isFailure()).findFirst();
    }

    /**
     * What the code printed: data from the submission, to be shown and never interpreted.
     *
     * @param truncated whether the code printed more than was kept
     */
    public record Output(String stdout, String stderr, boolean truncated) {}
}
