package dev.backprop.grader.assignment.mistakes;

import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Stage;
import dev.backprop.grader.assignment.Substitute;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The class beside the correct one is taken for it: labels that are counted from another number than they are. */
public final class ShiftedLabels<I extends Record, P extends Record> implements Substitute<I, P> {

    private final Set<String> checks;
    private final UnaryOperator<I> shift;

    /**
     * A mistake in some checks.
     *
     * @param shift the same input with each label moved on, as the program that makes the mistake reads it
     */
    public ShiftedLabels(Set<String> checks, UnaryOperator<I> shift) {
        this.checks = Set.copyOf(checks);
        this.shift = shift;
    }

    @Override
    public String id() {
        return "off-by-one-label";
    }

    @Override
    public boolean concerns(String check, Stage<I, P> stage) {
        return checks.contains(check);
    }

    @Override
    public Optional<Expectation> instead(Attempt<I, P> attempt) {
        return Optional.of(attempt.rightOn(shift.apply(attempt.input()), attempt.upstream()));
    }
}
