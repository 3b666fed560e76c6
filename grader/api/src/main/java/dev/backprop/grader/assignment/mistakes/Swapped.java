package dev.backprop.grader.assignment.mistakes;

import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Expectations;
import dev.backprop.grader.assignment.Stage;
import dev.backprop.grader.assignment.Substitute;
import java.util.Optional;

/** Two components of the record are in each other's place: put back, both are right. */
record Swapped<I extends Record, P extends Record>(String other) implements Substitute<I, P> {

    @Override
    public String id() {
        return GenericMistakes.SWAPPED;
    }

    @Override
    public boolean concerns(String check, Stage<I, P> stage) {
        return stage.measure().isEmpty() && !stage.name().equals(other);
    }

    @Override
    public boolean isAlone() {
        return true;
    }

    @Override
    public Optional<Expectation> instead(Attempt<I, P> attempt) {
        return attempt.isRightIfSwappedWith(other)
                ? Optional.of(Expectations.within(0, attempt.yours()))
                : Optional.empty();
    }
}
