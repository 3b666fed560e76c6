package dev.backprop.grader.assignment.mistakes;

import dev.backprop.grader.assignment.AssignmentMessages.NumbersOf;
import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Expectations;
import dev.backprop.grader.assignment.Stage;
import dev.backprop.grader.assignment.Substitute;
import dev.backprop.grader.message.Message;
import java.util.Optional;

/** The student's own value of another stage stands in the place of this one, to the last digit. */
final class NumbersOfAnother<I extends Record, P extends Record> implements Substitute<I, P> {

    private final String other;

    NumbersOfAnother(String other) {
        this.other = other;
    }

    @Override
    public String id() {
        return GenericMistakes.NUMBERS_OF_ANOTHER;
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
    public Optional<Message> remark() {
        return Optional.of(new NumbersOf(other));
    }

    @Override
    public Optional<Expectation> instead(Attempt<I, P> attempt) {
        return attempt.own(other).filter(attempt.yours()::equals).map(this::exactly);
    }

    private Expectation exactly(Entries own) {
        return Expectations.within(0, own);
    }
}
