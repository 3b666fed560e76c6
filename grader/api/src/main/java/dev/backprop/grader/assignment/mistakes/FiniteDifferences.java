package dev.backprop.grader.assignment.mistakes;

import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.FixedStep;
import dev.backprop.grader.assignment.Stage;
import dev.backprop.grader.assignment.Substitute;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A gradient that was approximated by differences with a fixed step, instead of being propagated back. */
record FiniteDifferences<I extends Record, P extends Record>(FixedStep difference, double step)
        implements Substitute<I, P> {

    /** The steps that can be told from single precision: 1e-2 to 1e-6. */
    private static final int LARGEST_STEP = 2;

    private static final int SMALLEST_STEP = 6;

    /** One model for each difference and step. */
    static <I extends Record, P extends Record> List<FiniteDifferences<I, P>> all() {
        List<FiniteDifferences<I, P>> all = new ArrayList<>();
        for (FixedStep difference : FixedStep.values()) {
            for (int digits = LARGEST_STEP; digits <= SMALLEST_STEP; digits++) {
                all.add(new FiniteDifferences<>(difference, Math.pow(10, -digits)));
            }
        }
        return all;
    }

    @Override
    public String id() {
        return "finite-differences";
    }

    @Override
    public boolean concerns(String check, Stage<I, P> stage) {
        return stage.isGradient();
    }

    /** What a value lacks must be what the difference lacks: else the step has nothing to do with it. */
    @Override
    public Optional<Expectation> instead(Attempt<I, P> attempt) {
        Entries right = attempt.right().value();
        Entries yours = attempt.yours();
        return attempt.right()
                .approximated(difference, step)
                .filter(approximation ->
                        yours.areNearly(right) || yours.distance(approximation.value()) < yours.distance(right) / 4);
    }
}
