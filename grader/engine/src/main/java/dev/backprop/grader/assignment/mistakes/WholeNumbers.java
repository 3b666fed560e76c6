package dev.backprop.grader.assignment.mistakes;

import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Expectations;
import dev.backprop.grader.assignment.Stage;
import dev.backprop.grader.assignment.Substitute;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A value that lost what is behind its decimal point, or behind a few decimals. */
final class WholeNumbers<I extends Record, P extends Record> implements Substitute<I, P> {

    /** Beside the border between two whole numbers, rounding errors decide which it becomes. */
    private static final double BESIDE = 1e-9;

    private static final int MOST_DECIMALS = 12;

    private final String id;
    private final DoubleUnaryOperator rounding;
    private final double unit;

    /** @param unit what one is for the value: 100 where two decimals are left */
    private WholeNumbers(String id, DoubleUnaryOperator rounding, double unit) {
        this.id = id;
        this.rounding = rounding;
        this.unit = unit;
    }

    WholeNumbers(String id, DoubleUnaryOperator rounding) {
        this(id, rounding, 1);
    }

    /** One model for each number of decimals that may be left. */
    static <I extends Record, P extends Record> List<WholeNumbers<I, P>> ofDecimals() {
        return IntStream.rangeClosed(1, MOST_DECIMALS)
                .mapToObj(decimals -> Math.pow(10, decimals))
                .flatMap(unit -> Stream.<DoubleUnaryOperator>of(Math::rint, number -> (double) (long) number)
                        .map(rounding -> new WholeNumbers<I, P>("rounded-to-decimals", rounding, unit)))
                .toList();
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public boolean concerns(String check, Stage<I, P> stage) {
        return true;
    }

    @Override
    public Optional<Expectation> instead(Attempt<I, P> attempt) {
        Entries right = attempt.right().value();
        if (!right.sameShapeAs(attempt.yours())) {
            return Optional.empty();
        }
        double beside = Math.max(BESIDE, unit * Math.ulp(1e3 * right.largest()));
        double[] rounded = new double[right.data().length];
        for (int k = 0; k < rounded.length; k++) {
            double below = rounding.applyAsDouble(right.data()[k] * unit - beside) / unit;
            double above = rounding.applyAsDouble(right.data()[k] * unit + beside) / unit;
            double yours = attempt.yours().data()[k];
            rounded[k] = yours == below ? below : above;
            // So many digits are right anyway that being near shows nothing.
            if (unit > 1 && !(Math.abs(yours - rounded[k]) <= Math.ulp(yours))) {
                return Optional.empty();
            }
        }
        return Optional.of(Expectations.within(0, right.with(rounded)));
    }
}
