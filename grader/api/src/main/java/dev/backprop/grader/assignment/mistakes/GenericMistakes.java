package dev.backprop.grader.assignment.mistakes;

import dev.backprop.grader.assignment.AssignmentMessages.OnlyWrong;
import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.MistakeModel;
import dev.backprop.grader.assignment.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apiguardian.api.API;

/** The mistakes that every exercise knows. A new one is a line here, a page, and a file where no other will do. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class GenericMistakes {

    /** The id of values in each other's place. */
    public static final String SWAPPED = "swapped";

    /** The id of a value that is half of what it should be. */
    public static final String HALF = "factor-half";

    static final String NUMBERS_OF_ANOTHER = "numbers-of-another";

    private GenericMistakes() {}

    /** All but the following, the plainer before the odder: where two explain the same numbers, the first is named. */
    public static <I extends Record, P extends Record> List<MistakeModel<I, P>> all() {
        List<MistakeModel<I, P>> all = new ArrayList<>(List.of(
                new Zero<>(),
                new SameOnEveryInput<>(false),
                new ZeroInBatches<>("integer-division", size -> size != 1, true, false),
                new SameNumber<>(),
                new Multiple<>("sign-flipped", by(-1)),
                new Multiple<>("factor-n", attempt -> examples(attempt)),
                new Multiple<>("divided-by-n", attempt -> examples(attempt).map(n -> 1 / n)),
                new Multiple<>("factor-two", by(2)),
                new Multiple<>(HALF, by(0.5)),
                new Multiple<>("factor-quarter", by(0.25)),
                new PositiveTwice<>(),
                new Transposed<>(),
                new LastRowEverywhere<>(),
                new ZeroInBatches<>("batch-of-one", examples -> examples == 1, false, true),
                new WholeNumbers<>("truncated-to-int", number -> (double) (long) number),
                new WholeNumbers<>("rounded-to-int", Math::rint)));
        all.addAll(FiniteDifferences.all());
        all.addAll(RoundedToDecimals.all());
        all.addAll(SinglePrecision.all());
        all.add(new FewDigits<>());
        return List.copyOf(all);
    }

    /** Values in each other's place, which explain more than any formula does. */
    public static <I extends Record, P extends Record> List<MistakeModel<I, P>> swapped(List<String> stages) {
        return stages.stream().<MistakeModel<I, P>>map(Swapped::new).toList();
    }

    /**
     * What is certain where no formula explains a value: a single number is the same on every input, as much that is left out of a product
     * gives a 1; or all is right but the first or the last row, column or entry.
     */
    public static <I extends Record, P extends Record> List<MistakeModel<I, P>> last() {
        List<MistakeModel<I, P>> all = new ArrayList<>(List.of(new SameOnEveryInput<>(true)));
        for (OnlyWrong.Part part : OnlyWrong.Part.values()) {
            all.add(new WrongAtTheEdge<>(true, part));
            all.add(new WrongAtTheEdge<>(false, part));
        }
        return List.copyOf(all);
    }

    /**
     * Another value in the place of one: where no formula explains it, that much is certain.
     *
     * @param goesOnFromThis whether another stage is worked out from this one
     */
    public static <I extends Record, P extends Record> List<MistakeModel<I, P>> ofAnother(
            List<String> others, Predicate<String> goesOnFromThis) {
        return others.stream()
                .<MistakeModel<I, P>>map(other -> new NumbersOfAnother<>(other, others, goesOnFromThis))
                .toList();
    }

    /** Those that leave so many digits right that no other mistake comes to mind. In a gradient, the last one always holds. */
    public static <I extends Record, P extends Record> List<MistakeModel<I, P>> ofLastDigits(Stage<I, P> stage) {
        List<MistakeModel<I, P>> all = new ArrayList<>(RoundedToDecimals.all());
        if (stage.isGradient()) {
            all.addAll(SmallDifferences.all());
            all.add(new FewDigits<>());
        }
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
