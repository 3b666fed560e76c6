package dev.backprop.grader.assignment.mistakes;

import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.MistakeModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The mistakes that every exercise knows. A new one is a line here, a page, and a file where no other will do. */
public final class GenericMistakes {

    private GenericMistakes() {}

    /** All of them, the plainer before the odder: where two explain the same numbers, the first is named. */
    public static <I extends Record, P extends Record> List<MistakeModel<I, P>> all() {
        List<MistakeModel<I, P>> all = new ArrayList<>(List.of(
                new Zero<>(),
                new SameNumber<>(),
                new Multiple<>("sign-flipped", by(-1)),
                new Multiple<>("factor-n", attempt -> examples(attempt)),
                new Multiple<>("divided-by-n", attempt -> examples(attempt).map(n -> 1 / n)),
                new Multiple<>("factor-two", by(2)),
                new Multiple<>("factor-half", by(0.5)),
                new Multiple<>("factor-quarter", by(0.25)),
                new Transposed<>(),
                new LastRowEverywhere<>(),
                new IntegerDivision<>(),
                new WholeNumbers<>("truncated-to-int", number -> (double) (long) number),
                new WholeNumbers<>("rounded-to-int", Math::rint)));
        all.add(new SinglePrecision<>());
        all.add(FewDigits.inValues());
        all.addAll(FiniteDifferences.all());
        all.add(FewDigits.inGradients());
        return List.copyOf(all);
    }

    private static <I extends Record, P extends Record> Function<Attempt<I, P>, Optional<Double>> by(double factor) {
        return attempt -> Optional.of(factor);
    }

    private static Optional<Double> examples(Attempt<?, ?> attempt) {
        return attempt.examples().isPresent()
                ? Optional.of((double) attempt.examples().getAsInt())
                : Optional.empty();
    }
}
