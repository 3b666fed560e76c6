package dev.backprop.grader.assignment.mistakes;

import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Stage;
import dev.backprop.grader.assignment.Substitute;
import java.util.Arrays;
import java.util.Optional;

/** Entries that are numbers of type {@code float}, every one of them, and right but for that. */
final class SinglePrecision<I extends Record, P extends Record> implements Substitute<I, P> {

    @Override
    public String id() {
        return "single-precision";
    }

    @Override
    public boolean concerns(String check, Stage<I, P> stage) {
        return true;
    }

    @Override
    public Optional<Expectation> instead(Attempt<I, P> attempt) {
        Entries yours = attempt.yours();
        return Arrays.stream(yours.data()).allMatch(entry -> (float) entry == entry)
                ? FewDigits.<I, P>inValues().instead(attempt)
                : Optional.empty();
    }
}
