package dev.backprop.assignments.training;

import static dev.backprop.grader.assignment.Expectations.equalTo;

import dev.backprop.assignments.training.Spiral.In;
import dev.backprop.assignments.training.Spiral.Pass;
import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Judgement;
import dev.backprop.grader.assignment.MistakeModel;
import dev.backprop.grader.assignment.Stage;
import dev.backprop.grader.assignment.Substitute;
import dev.backprop.grader.assignment.mistakes.Instead;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** What goes wrong in a training in small batches. */
final class SpiralMistakes {

    static final List<MistakeModel<In, Pass>> ALL = List.of(
            new Counted("hidden-units-begin-alike", Spiral.ALIKE, in -> in.hidden() == 1 ? 0 : in.hidden()),
            new Counted(
                    "hidden-units-begin-alike",
                    Spiral.SEEDED,
                    attempt -> attempt.input().firstWeights(),
                    SpiralMistakes::beginWithOneNumber),
            new Counted("seed-ignored", Spiral.SEEDED, In::firstWeights),
            new Counted("an-epoch-too-few", Spiral.USED, in -> (in.epochs() - 1) * in.examples()),
            new Counted("one-epoch-only", Spiral.USED, In::examples),
            new Counted("one-step-only", Spiral.USED, In::batchSize),
            new Counted("same-order-each-epoch", Spiral.SHUFFLED, in -> in.epochs() - 1),
            new Counted("seed-ignored", Spiral.SHUFFLED_BY_SEED, In::epochs),
            Instead.where("labels-not-shuffled", "order", ofOrder(SpiralMistakes::withOtherClasses)),
            Instead.where("examples-used-twice", "order", ofOrder(SpiralMistakes::someTwice)),
            sizes("last-batch-dropped", SpiralMistakes::fullOnly),
            sizes("last-batch-dropped", SpiralMistakes::withoutTheLast),
            Instead.where("asked-too-often", "batches", SpiralMistakes::withFurtherQuestions),
            new Counted("some-never-shuffled", Spiral.MOVED, SpiralMistakes::yours, attempt -> yours(attempt) > 0),
            new Counted("neighbours-stay-together", Spiral.PARTED, SpiralMistakes::yours, attempt -> true),
            sizes("whole-set-as-batch", in -> repeated(in, in.examples())),
            weights("step-uphill", (in, steps) -> steps.expected(-in.rate())),
            weights("step-size-forgotten", (in, steps) -> steps.expected(1)),
            weights("step-too-large", (in, steps) -> steps.expected(10 * in.rate())),
            weights("step-too-large", (in, steps) -> steps.expected(100 * in.rate())),
            weights("divided-by-n", (in, steps) -> steps.expected(size -> in.rate() / size)),
            weights("factor-two", (in, steps) -> steps.expected(2 * in.rate())),
            weights("weights-never-updated", (in, steps) -> equalTo(steps.start())),
            weights("a-step-too-few", (in, steps) -> steps.withoutTheLast().expected(in.rate())),
            weights("gradient-of-the-start", (in, steps) -> steps.expectedFromElsewhere(in.rate(), false)),
            weights("gradient-of-the-batch-before", (in, steps) -> steps.expectedFromElsewhere(in.rate(), true)),
            weights("biases-never-updated", SpiralMistakes::withoutBiases));

    private SpiralMistakes() {}

    /** What is counted where nothing should be: of several measures of one check, this one. */
    private record Counted(
            String id,
            Stage<In, Pass> measure,
            ToDoubleFunction<Attempt<In, Pass>> count,
            Predicate<Attempt<In, Pass>> condition)
            implements Substitute<In, Pass> {

        Counted(String id, Stage<In, Pass> measure, ToDoubleFunction<In> count) {
            this(id, measure, attempt -> count.applyAsDouble(attempt.input()), attempt -> true);
        }

        @Override
        public boolean concerns(String check, Stage<In, Pass> stage) {
            return stage.label().equals(measure.label());
        }

        @Override
        public Optional<Expectation> instead(Attempt<In, Pass> attempt) {
            return condition.test(attempt) ? Optional.of(equalTo(count.applyAsDouble(attempt))) : Optional.empty();
        }
    }

    private static double yours(Attempt<In, Pass> attempt) {
        return attempt.yours().data()[0];
    }

    /** Then another seed is no help: no number was drawn. */
    private static boolean beginWithOneNumber(Attempt<In, Pass> attempt) {
        return attempt.own("start")
                .filter(start -> Arrays.stream(start.data())
                                .limit(attempt.input().firstWeights())
                                .distinct()
                                .count()
                        == 1)
                .isPresent();
    }

    private static MistakeModel<In, Pass> sizes(String id, Function<In, int[]> sizes) {
        return new Instead<>(
                id,
                "batches",
                attempt -> equalTo(Arrays.stream(sizes.apply(attempt.input()))
                        .asDoubleStream()
                        .toArray()));
    }

    private static int[] fullOnly(In in) {
        return Arrays.stream(in.sizes()).filter(size -> size == in.batchSize()).toArray();
    }

    private static int[] withoutTheLast(In in) {
        int[] sizes = in.sizes();
        int perEpoch = sizes.length / in.epochs();
        return IntStream.range(0, sizes.length)
                .filter(k -> k % perEpoch != perEpoch - 1)
                .map(k -> sizes[k])
                .toArray();
    }

    /** All that there should be, and between them what no step followed. */
    private static Optional<Expectation> withFurtherQuestions(Attempt<In, Pass> attempt) {
        double[] yours = attempt.yours().data();
        double[] steps = Arrays.stream(yours).filter(size -> size > 0).toArray();
        return Arrays.equals(steps, attempt.right().value().data()) ? Optional.of(equalTo(yours)) : Optional.empty();
    }

    private static int[] repeated(In in, int size) {
        int[] sizes = new int[in.epochs()];
        Arrays.fill(sizes, size);
        return sizes;
    }

    private static MistakeModel<In, Pass> weights(String id, BiFunction<In, Steps, Expectation> formula) {
        return Instead.where(
                id, "weights", attempt -> steps(attempt).map(steps -> formula.apply(attempt.input(), steps)));
    }

    private static Optional<Steps> steps(Attempt<In, Pass> attempt) {
        return attempt.own("start")
                .flatMap(start -> attempt.own("order")
                        .flatMap(order -> attempt.own("batches")
                                .map(batches ->
                                        Steps.of(attempt.input(), start.data(), numbers(order), numbers(batches)))));
    }

    private static int[] numbers(Entries entries) {
        return Arrays.stream(entries.data()).mapToInt(number -> (int) number).toArray();
    }

    private static Expectation withoutBiases(In in, Steps steps) {
        double[] weights = steps.expected(in.rate()).value().data().clone();
        int second = in.firstWeights() + in.hidden();
        int last = second + in.hidden() * in.classes();
        System.arraycopy(steps.start(), in.firstWeights(), weights, in.firstWeights(), in.hidden());
        System.arraycopy(steps.start(), last, weights, last, in.classes());
        return equalTo(weights);
    }

    /** Of the examples themselves, and not of what is counted of them. */
    private static Function<Attempt<In, Pass>, Optional<Expectation>> ofOrder(
            Function<Attempt<In, Pass>, Optional<Expectation>> instead) {
        return attempt -> attempt.right().shape().length == 1 ? instead.apply(attempt) : Optional.empty();
    }

    /** Each example is used once in each epoch, if only it is not looked at its class. */
    private static Optional<Expectation> withOtherClasses(Attempt<In, Pass> attempt) {
        double[] examples = Arrays.stream(attempt.yours().data())
                .map(noted -> Steps.example((int) noted))
                .toArray();
        EachOnce right = new EachOnce(attempt.input());
        return examples.length == right.shape()[0]
                        && right.judge(Entries.of(examples)).verdict() == Judgement.Verdict.RIGHT
                ? Optional.of(equalTo(attempt.yours().data()))
                : Optional.empty();
    }

    /** As many as there should be, and each with its class. */
    private static Optional<Expectation> someTwice(Attempt<In, Pass> attempt) {
        double[] yours = attempt.yours().data();
        return yours.length == attempt.right().shape()[0]
                        && Arrays.stream(yours).allMatch(noted -> noted >= 0)
                ? Optional.of(equalTo(yours))
                : Optional.empty();
    }
}
