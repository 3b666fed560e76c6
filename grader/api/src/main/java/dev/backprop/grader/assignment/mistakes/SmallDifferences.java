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
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A gradient that was approximated with a step so small that nothing but rounding is to be seen of it. Two losses differ by a
 * whole number of units in their last place, so every entry is such a number divided by the step; no other approximation
 * gives that.
 */
record SmallDifferences<I extends Record, P extends Record>(double divisor) implements Substitute<I, P> {

    /** The unit in the last place of 1/16: that of larger losses is a multiple of it. */
    private static final double LAST_PLACE = 0x1p-56;

    /** How far from a whole number the rounding of the quotient may put it. */
    private static final double NEAR = 1.0 / 64;

    /** One model for each usual step, to one side and to both. */
    static <I extends Record, P extends Record> List<SmallDifferences<I, P>> all() {
        return DoubleStream.concat(
                        IntStream.rangeClosed(4, 9).mapToDouble(digits -> Double.parseDouble("1e-" + digits)),
                        IntStream.rangeClosed(12, 30).mapToDouble(bits -> Math.scalb(1.0, -bits)))
                .flatMap(step -> DoubleStream.of(step, 2 * step))
                .mapToObj(SmallDifferences<I, P>::new)
                .toList();
    }

    @Override
    public String id() {
        return "finite-differences";
    }

    @Override
    public boolean concerns(String check, Stage<I, P> stage) {
        return stage.isGradient();
    }

    @Override
    public Optional<Expectation> instead(Attempt<I, P> attempt) {
        Entries yours = attempt.yours();
        boolean quotients = Arrays.stream(yours.data())
                .map(entry -> entry * divisor / LAST_PLACE)
                .allMatch(SmallDifferences::isWhole);
        return quotients ? Optional.of(Expectations.within(0, yours)) : Optional.empty();
    }

    private static boolean isWhole(double count) {
        return Math.abs(count - Math.rint(count)) <= NEAR;
    }
}
