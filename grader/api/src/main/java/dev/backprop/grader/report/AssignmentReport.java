package dev.backprop.grader.report;

import dev.backprop.grader.message.Said;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The result of one assignment.
 *
 * @param version the version of the assignment, as its author numbers it
 * @param sha256 the digest of the assignment's files, 64 hexadecimal digits
 * @param message why it was not graded; null where it was
 * @param score the sum of the checks' points
 * @param maxScore the sum of the points that the checks could give, those of exercises that nobody has begun among them
 * @param exercises each of its exercises, where it has several; else null
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
        @Nullable List<ExerciseReport> exercises,
        List<CheckReport> checks,
        @Nullable Output output,
        @Nullable Boolean further) {

    /**
     * @throws IllegalArgumentException if a score is not the sum of the checks' points, the digest is none, or the checks are not
     *     those of the exercises
     */
    public AssignmentReport {
        checks = List.copyOf(checks);
        exercises = exercises == null ? null : List.copyOf(exercises);
        requireChecks(exercises, checks);
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
        this(id, title, version, sha256, status, message, null, checks, output, null);
    }

    private AssignmentReport(
            String id,
            String title,
            String version,
            String sha256,
            AssignmentStatus status,
            @Nullable Said message,
            @Nullable List<ExerciseReport> exercises,
            List<CheckReport> checks,
            @Nullable Output output,
            @Nullable Boolean further) {
        this(
                id,
                title,
                version,
                sha256,
                status,
                message,
                Points.sum(checks.stream().mapToDouble(CheckReport::score)),
                Points.sum(checks.stream().mapToDouble(CheckReport::maxScore)),
                exercises,
                checks,
                output,
                further);
    }

    private static void requireChecks(@Nullable List<ExerciseReport> exercises, List<CheckReport> checks) {
        if (exercises == null) {
            return;
        }
        List<String> listed = exercises.stream()
                .flatMap(exercise -> exercise.checks().stream())
                .toList();
        List<String> ids = checks.stream().map(CheckReport::id).toList();
        if (!listed.equals(ids)) {
            throw new IllegalArgumentException("the exercises have the checks " + listed + ", not " + ids);
        }
        for (ExerciseReport exercise : exercises) {
            List<CheckReport> own = exercise.of(checks);
            Points.requireSum("score", exercise.score(), own.stream().mapToDouble(CheckReport::score));
            Points.requireSum("maxScore", exercise.maxScore(), own.stream().mapToDouble(CheckReport::maxScore));
        }
    }

    /** The same assignment, which has these exercises; null: one alone. */
    public AssignmentReport of(@Nullable List<ExerciseReport> several) {
        return new AssignmentReport(id, title, version, sha256, status, message, several, checks, output, further);
    }

    /**
     * Each of its exercises as if it were an assignment of its own, titled by its class, saying what is said of all where it says
     * nothing itself; only this where it has one alone.
     */
    public List<AssignmentReport> byExercise() {
        return exercises == null
                ? List.of(this)
                : exercises.stream().map(this::alone).toList();
    }

    AssignmentReport alone(ExerciseReport exercise) {
        String simpleName = exercise.className().substring(exercise.className().lastIndexOf('.') + 1);
        return new AssignmentReport(
                id,
                simpleName,
                version,
                sha256,
                exercise.status(),
                exercise.message() == null ? message : exercise.message(),
                List.of(exercise),
                exercise.of(checks),
                null,
                null);
    }

    /** Its exercises, where it has several; else none. */
    public List<ExerciseReport> several() {
        return exercises == null ? List.of() : exercises;
    }

    /** The same assignment with the exercises of which this holds alone; itself where it has but one. */
    public AssignmentReport among(Predicate<ExerciseReport> wanted) {
        if (exercises == null) {
            return this;
        }
        List<ExerciseReport> kept = exercises.stream().filter(wanted).toList();
        return with(
                kept.stream().flatMap(exercise -> exercise.of(checks).stream()).toList(), output, further);
    }

    /** The same assignment with some of its checks. */
    private AssignmentReport with(List<CheckReport> some, @Nullable Output printed, @Nullable Boolean more) {
        List<ExerciseReport> having = several().stream()
                .map(exercise -> exercise.with(some))
                .filter(exercise -> !exercise.checks().isEmpty())
                .toList();
        return new AssignmentReport(
                id, title, version, sha256, status, message, exercises == null ? null : having, some, printed, more);
    }

    /** The checks that somebody means who types this, as {@link CheckIds#meant} says. */
    public List<CheckReport> meant(String typed) {
        List<String> meant = CheckIds.meant(
                typed,
                several().stream().map(ExerciseReport::id).toList(),
                checks.stream().map(CheckReport::id).toList());
        return checks.stream().filter(check -> meant.contains(check.id())).toList();
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
                exercises == null
                        ? null
                        : exercises.stream().map(each -> each.said(words)).toList(),
                checks.stream().map(check -> check.said(words)).toList(),
                output,
                further);
    }

    Optional<AssignmentReport> only(String check) {
        List<CheckReport> found = meant(check);
        return found.isEmpty() ? Optional.empty() : Optional.of(with(found, output, null));
    }

    /** The same result as {@code audience} may see it, as {@link Report#shownTo} says. */
    AssignmentReport shownTo(Audience audience) {
        List<CheckReport> shown = checks.stream()
                .filter(check -> audience.sees(check.visibility()))
                .toList();
        return shown.size() == checks.size() ? this : with(shown, null, true);
    }

    /**
     * What the code printed: data from the submission, to be shown and never interpreted.
     *
     * @param truncated whether the code printed more than was kept
     */
    public record Output(String stdout, String stderr, boolean truncated) {}
}
