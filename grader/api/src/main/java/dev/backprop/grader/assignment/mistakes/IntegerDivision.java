package dev.backprop.grader.assignment.mistakes;

import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Expectations;
import dev.backprop.grader.assignment.Stage;
import dev.backprop.grader.assignment.Substitute;
import java.util.Optional;
import java.util.OptionalInt;

/** {@code 1 / N} in whole numbers: 0 for every batch but that of one example. */
final class IntegerDivision<I extends Record, P extends Record> implements Substitute<I, P> {

    @Override
    public String id() {
        return "integer-division";
    }

    @Override
    public boolean concerns(String check, Stage<I, P> stage) {
        return true;
    }

    @Override
    public Optional<Expectation> instead(Attempt<I, P> attempt) {
        OptionalInt examples = attempt.examples();
        if (examples.isEmpty()) {
            return Optional.empty();
        }
        Entries yours = attempt.yours();
        return Optional.of(
                examples.getAsInt() == 1
                        ? attempt.right()
                        : Expectations.within(0, yours.with(new double[yours.data().length])));
    }
}
