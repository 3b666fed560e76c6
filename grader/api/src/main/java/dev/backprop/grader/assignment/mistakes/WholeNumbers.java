package dev.backprop.grader.assignment.mistakes;

import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Expectations;
import dev.backprop.grader.assignment.Substitute;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/** A value that lost what is behind its decimal point; of whole numbers nothing is lost. */
record WholeNumbers<I extends Record, P extends Record>(String id, DoubleUnaryOperator rounding)
        implements Substitute<I, P> {

    /** Beside the border between two whole numbers, rounding errors decide which it becomes. */
    private static final double BESIDE = 1e-9;

    @Override
    public Optional<Expectation> instead(Attempt<I, P> attempt) {
        Entries right = attempt.right().value();
        if (!right.sameShapeAs(attempt.yours())) {
            return Optional.empty();
        }
        if (Arrays.stream(right.data()).allMatch(number -> number == Math.rint(number))) {
            return Optional.of(Expectations.within(0, right));
        }
        double[] rounded = new double[right.data().length];
        for (int k = 0; k < rounded.length; k++) {
            double below = rounding.applyAsDouble(right.data()[k] - BESIDE);
            double above = rounding.applyAsDouble(right.data()[k] + BESIDE);
            double yours = attempt.yours().data()[k];
            rounded[k] = yours == below ? below : above;
        }
        return Optional.of(Expectations.within(0, right.with(rounded)));
    }
}
