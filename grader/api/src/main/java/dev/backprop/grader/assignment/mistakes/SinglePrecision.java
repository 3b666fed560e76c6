package dev.backprop.grader.assignment.mistakes;

import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Expectations;
import dev.backprop.grader.assignment.Substitute;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Entries that are numbers of type {@code float}, all of them that are wrong, and right but for that. Other values of seven
 * digits, such as decimals that were rounded, are no such numbers.
 */
record SinglePrecision<I extends Record, P extends Record>(Then then) implements Substitute<I, P> {

    /** Far above the rounding of a {@code double}, far below that of a {@code float}. */
    private static final double RIGHT = 0x1p-32;

    /** What was done to the {@code float} before it became the entry. */
    enum Then {
        NOTHING,
        /** A sum in single precision, divided by N in double precision. */
        AVERAGED,
        /** The {@code float} is 1/N, and multiplies all. */
        MULTIPLIED
    }

    static <I extends Record, P extends Record> List<SinglePrecision<I, P>> all() {
        return Stream.of(Then.values()).map(SinglePrecision<I, P>::new).toList();
    }

    @Override
    public String id() {
        return "single-precision";
    }

    @Override
    public Optional<Expectation> instead(Attempt<I, P> attempt) {
        Entries right = attempt.right().value();
        Entries yours = attempt.yours();
        OptionalInt examples = attempt.examples();
        if (!right.sameShapeAs(yours) || (then != Then.NOTHING && examples.isEmpty())) {
            return Optional.empty();
        }
        double bound = RIGHT * Math.max(right.largest(), yours.largest());
        for (int k = 0; k < yours.data().length; k++) {
            double entry = yours.data()[k];
            boolean wrong = !(Math.abs(entry - right.data()[k]) <= bound);
            if (wrong && !isSingle(entry, right.data()[k], examples.orElse(1), bound)) {
                return Optional.empty();
            }
        }
        return Optional.of(Expectations.within(FewDigits.bound(right), right));
    }

    private boolean isSingle(double entry, double right, int examples, double bound) {
        return switch (then) {
            case NOTHING -> (float) entry == entry;
            case AVERAGED -> isNearSingle(entry * examples);
            case MULTIPLIED -> Math.abs(entry - right * ((double) (float) (1.0 / examples) * examples)) <= bound;
        };
    }

    /** Dividing a {@code float} and multiplying again may cost the last bit of a {@code double}. */
    private static boolean isNearSingle(double number) {
        return Math.abs((float) number - number) <= 2 * Math.ulp(number);
    }
}
