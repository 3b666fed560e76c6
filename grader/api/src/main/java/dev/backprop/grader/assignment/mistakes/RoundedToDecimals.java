package dev.backprop.grader.assignment.mistakes;

import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Expectations;
import dev.backprop.grader.assignment.Substitute;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Decimals of which only so many are left, whether they were rounded or cut off.
 *
 * @param unit 10 to the power of their number
 */
record RoundedToDecimals<I extends Record, P extends Record>(double unit) implements Substitute<I, P> {

    private static final int MOST_DECIMALS = 12;

    /** Above the error of what is found numerically, relative to its size. */
    private static final double NUMERIC = 0x1p-36;

    /** One model for each number of decimals. */
    static <I extends Record, P extends Record> List<RoundedToDecimals<I, P>> all() {
        return IntStream.rangeClosed(1, MOST_DECIMALS)
                .mapToObj(decimals -> new RoundedToDecimals<I, P>(Math.pow(10, decimals)))
                .toList();
    }

    @Override
    public String id() {
        return "rounded-to-decimals";
    }

    /** To other mistakes, being near is enough. Here so many digits are right anyway that it shows nothing. */
    @Override
    public boolean isAlone() {
        return true;
    }

    @Override
    public Optional<Expectation> instead(Attempt<I, P> attempt) {
        Entries yours = attempt.yours();
        Entries right = attempt.right().value();
        boolean near = yours.distance(right) <= 1 / unit + NUMERIC * right.largest();
        return near && Arrays.stream(yours.data()).allMatch(this::isDecimal)
                ? Optional.of(Expectations.within(0, yours))
                : Optional.empty();
    }

    private boolean isDecimal(double entry) {
        return Math.abs(Math.rint(entry * unit) / unit - entry) <= Math.ulp(entry);
    }
}
