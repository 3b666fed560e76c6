package dev.backprop.grader.assignment.mistakes;

import dev.backprop.grader.assignment.AssignmentMessages.NumbersOf;
import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Expectations;
import dev.backprop.grader.assignment.Judgement;
import dev.backprop.grader.assignment.Stage;
import dev.backprop.grader.assignment.Substitute;
import dev.backprop.grader.message.Message;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The student's own value of another stage stands in the place of this one, to the last digit. One that goes on from this stage, and
 * is right by that, only copies it, as the gradient by one factor of a product does the other factor.
 *
 * @param others all other stages, whose numbers may be the same
 */
record NumbersOfAnother<I extends Record, P extends Record>(
        String other, List<String> others, Predicate<String> goesOnFromThis) implements Substitute<I, P> {

    @Override
    public String id() {
        return GenericMistakes.NUMBERS_OF_ANOTHER;
    }

    @Override
    public boolean concerns(String check, Stage<I, P> stage) {
        return stage.measure().isEmpty();
    }

    @Override
    public boolean isAlone() {
        return true;
    }

    /** A number that is written down for several values is none of another's. */
    @Override
    public boolean isPossibleOn(List<Attempt<I, P>> attempts) {
        return !SameOnEveryInput.isSeenIn(attempts);
    }

    @Override
    public Optional<Message> remarkOn(List<Attempt<I, P>> attempts) {
        return Optional.of(new NumbersOf(others.stream()
                .filter(each -> attempts.stream().allMatch(attempt -> isOf(each, attempt)))
                .toList()));
    }

    @Override
    public Optional<Expectation> instead(Attempt<I, P> attempt) {
        return isOf(other, attempt) ? Optional.of(Expectations.within(0, attempt.yours())) : Optional.empty();
    }

    /** NaN is nobody's number. */
    private boolean isOf(String stage, Attempt<I, P> attempt) {
        return attempt.yours().isFinite()
                && attempt.own(stage).filter(attempt.yours()::equals).isPresent()
                && !(goesOnFromThis.test(stage) && isRight(stage, attempt));
    }

    private boolean isRight(String stage, Attempt<I, P> attempt) {
        return attempt.rightValueOf(stage).judge(attempt.yours()).verdict() == Judgement.Verdict.RIGHT;
    }
}
