package dev.backprop.grader.assignment.mistakes;

import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Expectations;
import dev.backprop.grader.assignment.Stage;
import dev.backprop.grader.assignment.Substitute;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One number in every entry, on every input: what was written down for a value, or worked out in one call for all of them.
 *
 * @param isSingle whether single numbers are meant, for which formulas that go on from a constant gradient have a plainer name; or matrices
 */
record SameOnEveryInput<I extends Record, P extends Record>(boolean isSingle) implements Substitute<I, P> {

    @Override
    public String id() {
        return "same-on-every-input";
    }

    @Override
    public boolean concerns(String check, Stage<I, P> stage) {
        return stage.measure().isEmpty();
    }

    @Override
    public boolean isAlone() {
        return true;
    }

    @Override
    public boolean isPossibleOn(List<Attempt<I, P>> attempts) {
        Entries first = attempts.get(0).yours();
        return isSeenIn(attempts) && first.data()[0] != 0 && (first.shape().length == 0) == isSingle;
    }

    /** Whether the values are one number throughout, and the right ones are not. NaN is none: it has a message of its own. */
    static <I extends Record, P extends Record> boolean isSeenIn(List<Attempt<I, P>> attempts) {
        return attempts.stream().allMatch(attempt -> attempt.yours().isFinite())
                && areOneNumber(attempts.stream().map(Attempt::yours).toList())
                && !areOneNumber(attempts.stream()
                        .map(attempt -> attempt.right().value())
                        .toList());
    }

    private static boolean areOneNumber(List<Entries> values) {
        return values.stream()
                        .flatMapToDouble(value -> Arrays.stream(value.data()))
                        .distinct()
                        .limit(2)
                        .count()
                == 1;
    }

    @Override
    public Optional<Expectation> instead(Attempt<I, P> attempt) {
        return Optional.of(Expectations.within(0, attempt.yours()));
    }
}
