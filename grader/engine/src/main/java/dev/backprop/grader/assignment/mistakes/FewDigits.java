package dev.backprop.grader.assignment.mistakes;

import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Expectations;
import dev.backprop.grader.assignment.Stage;
import dev.backprop.grader.assignment.Substitute;
import java.util.Arrays;
import java.util.Optional;

/**
 * Right to about seven digits, and no more: a {@code float} somewhere on the way or, in a gradient, an approximation by
 * differences with a small step, which look alike.
 */
final class FewDigits<I extends Record, P extends Record> implements Substitute<I, P> {

    /** The rounding error of a {@code float}. */
    private static final double UNIT = 0x1p-24;

    /** Room for sums of terms that cancel. */
    private static final double TERMS = 64;

    private final boolean gradients;
    private final String id;

    private FewDigits(boolean gradients, String id) {
        this.gradients = gradients;
        this.id = id;
    }

    /** Where nothing but a {@code float} comes to mind. */
    static <I extends Record, P extends Record> FewDigits<I, P> inValues() {
        return new FewDigits<>(false, "single-precision");
    }

    /** Where it may be either. */
    static <I extends Record, P extends Record> FewDigits<I, P> inGradients() {
        return new FewDigits<>(true, "few-digits");
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public boolean concerns(String check, Stage<I, P> stage) {
        return stage.isGradient() == gradients;
    }

    @Override
    public Optional<Expectation> instead(Attempt<I, P> attempt) {
        Entries right = attempt.right().value();
        double size = Arrays.stream(right.data()).map(Math::abs).max().orElse(0);
        return Optional.of(Expectations.within(TERMS * UNIT * size, right));
    }
}
