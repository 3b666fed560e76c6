package dev.backprop.grader.report;

import dev.backprop.grader.message.Said;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The result of one check.
 *
 * @param id unique within the assignment: the stage's name for its main check, {@code stage.something} for further ones, a word
 *     of its own for a check of behaviour; where the assignment has several exercises, that of the exercise and a point before it
 * @param stage the record component that the check judges; null if it judges behaviour
 * @param title one line that says what is judged
 * @param message what was found; null where there is nothing to say. It may hold text from the submission
 * @param tries how many cases were tried
 * @param upstream the values that the stage was judged with, in the order of the stages
 * @param counterexample the smallest failing case; null where there is none
 * @param diagnosis the known mistake that explains every failing case; null where none does
 * @param next what to do next, where no diagnosis has a hint; null where there is nothing to mend
 * @param reproduce the command that shows this result again; null where there is nothing to show
 */
public record CheckReport(
        String id,
        @Nullable String stage,
        String title,
        CheckStatus status,
        double score,
        double maxScore,
        Visibility visibility,
        @Nullable Said message,
        int tries,
        List<Upstream> upstream,
        @Nullable Counterexample counterexample,
        @Nullable Diagnosis diagnosis,
        @Nullable Said next,
        @Nullable String reproduce,
        long durationMs) {

    /** @throws IllegalArgumentException if the score is not within 0 and {@code maxScore}, or the id not one of the stage */
    public CheckReport {
        upstream = List.copyOf(upstream);
        if (!(0 <= score && score <= maxScore)) {
            throw new IllegalArgumentException("check " + id + " has " + score + " of " + maxScore + " points");
        }
        if (stage != null && !("." + id + ".").contains("." + stage + ".")) {
            throw new IllegalArgumentException("check " + id + " is not named after its stage, " + stage);
        }
    }

    /** The same without the command that shows it again, in which the seed stands. */
    public CheckReport withoutCommand() {
        return with(message, next, null, durationMs);
    }

    /** The same result of a check that took so long. */
    public CheckReport taking(long milliseconds) {
        return with(message, next, reproduce, milliseconds);
    }

    CheckReport said(UnaryOperator<Said> words) {
        return with(
                message == null ? null : words.apply(message),
                next == null ? null : words.apply(next),
                reproduce,
                durationMs);
    }

    private CheckReport with(
            @Nullable Said otherMessage, @Nullable Said otherNext, @Nullable String command, long milliseconds) {
        return new CheckReport(
                id,
                stage,
                title,
                status,
                score,
                maxScore,
                visibility,
                otherMessage,
                tries,
                upstream,
                counterexample,
                diagnosis,
                otherNext,
                command,
                milliseconds);
    }

    /** What was found, in words; null where there is nothing to say. It may hold text from the submission. */
    public @Nullable String text() {
        return message == null ? null : message.text();
    }

    /** What is equal for two checks that say the same; the id of one that says nothing. */
    public Object alike() {
        return message == null ? id : List.of(message.code(), message.arguments());
    }

    /** Whether a student may see this result while the assignment is open. */
    public boolean isVisible() {
        return visibility == Visibility.VISIBLE;
    }

    /**
     * A known mistake: its id in the assignment, what it is, and one hint towards mending it. Of two mistakes made at once the id
     * has both with a {@code +} between, and title and hint a line for each.
     */
    public record Diagnosis(String id, String title, String hint) {}
}
