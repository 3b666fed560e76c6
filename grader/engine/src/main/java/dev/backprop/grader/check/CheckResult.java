package dev.backprop.grader.check;

import dev.backprop.grader.message.Message;
import dev.backprop.grader.report.CheckStatus;
import dev.backprop.grader.report.Upstream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What became of one check.
 *
 * @param id the stage's name, {@code stage.something}, or a behaviour's name
 * @param stage the record component that it judges, if any
 * @param title what must hold, as a sentence
 * @param maxScore its points
 * @param message what is wrong, in words; absent where it passed
 * @param tries how many inputs were judged
 * @param upstream the earlier values that it was judged at
 * @param counterexample the smallest failing input, where one was found
 * @param evidence what the program does on the failing and on further inputs, where a value was wrong; of use while the
 *     program runs
 */
public record CheckResult(
        String id,
        Optional<String> stage,
        String title,
        CheckStatus status,
        double maxScore,
        Optional<Message> message,
        int tries,
        List<Upstream> upstream,
        Optional<Counterexample> counterexample,
        Optional<Evidence<?, ?>> evidence,
        Duration duration) {

    /** The points earned: all or nothing. */
    public double score() {
        return status == CheckStatus.PASSED ? maxScore : 0;
    }

    /** The same result in other words. */
    public CheckResult saying(Message words) {
        return new CheckResult(
                id,
                stage,
                title,
                status,
                maxScore,
                Optional.of(words),
                tries,
                upstream,
                counterexample,
                evidence,
                duration);
    }

    /** The same result of a check that took longer by so much. */
    public CheckResult longer(Duration more) {
        return new CheckResult(
                id,
                stage,
                title,
                status,
                maxScore,
                message,
                tries,
                upstream,
                counterexample,
                evidence,
                duration.plus(more));
    }

    /** The same result without its points and its counterexample, for a reason that lies elsewhere. */
    public CheckResult withheld(CheckStatus newStatus, Message reason) {
        return new CheckResult(
                id,
                stage,
                title,
                newStatus,
                maxScore,
                Optional.of(reason),
                tries,
                upstream,
                Optional.empty(),
                Optional.empty(),
                duration);
    }
}
