package dev.backprop.assignments.training;

import static dev.backprop.assignments.training.Weights.NETWORK;
import static dev.backprop.assignments.training.Weights.VALUES;

import dev.backprop.assignments.training.SigmoidRegression.In;
import dev.backprop.assignments.training.SigmoidRegression.Pass;
import dev.backprop.grader.assignment.AssignmentMessages.LossRises;
import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.MistakeModel;
import dev.backprop.grader.assignment.Stage;
import dev.backprop.grader.assignment.Substitute;
import dev.backprop.grader.assignment.mistakes.Instead;
import dev.backprop.grader.circuit.Given;
import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Quantity;
import dev.backprop.grader.derive.CircuitValues;
import dev.backprop.grader.message.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ejml.simple.SimpleMatrix;

/** What goes wrong in a training: another step from the right gradient, a gradient taken elsewhere, or one that is wrong. */
final class TrainingMistakes {

    /** A matrix of weights. */
    private record Layer(String name, Mat of) {

        boolean isFirst() {
            return of == NETWORK.w1;
        }

        Quantity in(Weights weights) {
            return isFirst() ? weights.w1() : weights.w2();
        }

        Quantity gradient(In in, Weights weights) {
            return VALUES.gradient(of, weights.network(in));
        }

        /** After a step by another gradient, or of another length. */
        Quantity stepped(Quantity start, Quantity gradient, double step) {
            double[] after = new double[start.size()];
            double[] magnitude = new double[start.size()];
            for (int i = 0; i < after.length; i++) {
                after[i] = start.value()[i] - step * gradient.value()[i];
                magnitude[i] = start.magnitude()[i] + Math.abs(step) * gradient.magnitude()[i];
            }
            double roundings = Math.max(start.roundings(), gradient.roundings() + 1) + 1;
            return new Quantity(start.rows(), start.columns(), after, magnitude, roundings);
        }
    }

    /** A mistake with which losses may rise: then it is said in which step they do. */
    private record Diverging(Instead<In, Pass> mistake) implements Substitute<In, Pass> {

        @Override
        public String id() {
            return mistake.id();
        }

        @Override
        public boolean concerns(String check, Stage<In, Pass> stage) {
            return mistake.concerns(check, stage);
        }

        @Override
        public Optional<Expectation> instead(Attempt<In, Pass> attempt) {
            return mistake.instead(attempt);
        }

        @Override
        public Optional<Message> remarkOn(List<Attempt<In, Pass>> attempts) {
            return attempts.stream()
                    .flatMap(attempt -> attempt.own("losses").stream())
                    .flatMap(losses -> rise(losses.data()).stream())
                    .findFirst();
        }

        private static Optional<Message> rise(double[] losses) {
            return IntStream.range(1, losses.length)
                    .filter(step -> losses[step] > losses[step - 1])
                    .<Message>mapToObj(step -> new LossRises(step, losses[step - 1], losses[step]))
                    .findFirst();
        }
    }

    /** What a mistake leads to, given what is right. */
    private interface Formula {
        Optional<Quantity> of(In in, AtWeights right, Layer layer);
    }

    /** At which weights a loss is taken. */
    private interface Times {
        Optional<List<Weights>> of(Attempt<In, Pass> attempt, AtWeights right);
    }

    /** Losses that are nearer to each other are one. */
    private static final double SAME = 1e-6;

    private static final List<Layer> LAYERS = List.of(new Layer("w1", NETWORK.w1), new Layer("w2", NETWORK.w2));

    static final List<MistakeModel<In, Pass>> OWN = own();

    static final List<MistakeModel<In, Pass>> DERIVED = derived();

    private TrainingMistakes() {}

    private static List<MistakeModel<In, Pass>> own() {
        List<MistakeModel<In, Pass>> all = new ArrayList<>();
        for (Layer layer : LAYERS) {
            all.add(scaled("step-uphill", layer, in -> -in.step()));
            all.add(new Diverging(scaled("step-size-forgotten", layer, in -> 1)));
            all.add(new Diverging(scaled("step-too-large", layer, in -> 10 * in.step())));
            all.add(new Diverging(scaled("step-too-large", layer, in -> 100 * in.step())));
            all.add(scaled("divided-by-n", layer, in -> in.step() / in.X().getNumRows()));
            all.add(scaled("factor-half", layer, in -> in.step() / 2));
            all.add(scaled("factor-two", layer, in -> in.step() * 2));
            all.add(scaled("step-shrinks", layer, in -> in.step() / in.steps()));
            all.add(weights("weights-never-updated", layer, (in, right, of) -> Optional.of(of.in(Weights.of(in)))));
            all.add(weights("gradient-of-the-start", layer, TrainingMistakes::fromTheStart));
            all.add(weights(
                    "gradient-of-the-start", layer, (in, right, of) -> throughOther(in, right, of, Weights.of(in))));
            all.add(weights("every-step-from-the-start", layer, TrainingMistakes::startingAgain));
            all.add(weights("last-term-only", layer, TrainingMistakes::lastExample));
            all.add(weights("one-step-only", layer, TrainingMistakes::oneStepOnly));
            all.add(weights("a-step-too-few", layer, TrainingMistakes::aStepTooFew));
            all.add(weights("a-step-too-many", layer, TrainingMistakes::aStepTooMany));
            all.add(weights(
                    "weights-already-updated",
                    layer,
                    (in, right, of) -> throughOther(in, right, of, right.last().next(in))));
        }
        all.add(losses("loss-after-the-step", TrainingMistakes::afterEachStep));
        all.add(losses(
                "loss-of-the-start",
                (attempt, right) -> Optional.of(right.before().stream()
                        .map(each -> right.before().get(0))
                        .toList())));
        all.add(new Instead<>("losses-added-up", "losses", attempt -> addedUp(attempt)));
        return List.copyOf(all);
    }

    private static Optional<AtWeights> right(Attempt<In, Pass> attempt) {
        return attempt.right() instanceof AtWeights right ? Optional.of(right) : Optional.empty();
    }

    /** A step of another length. */
    private static Instead<In, Pass> scaled(String id, Layer layer, ToDoubleFunction<In> step) {
        return weights(
                id,
                layer,
                (in, right, of) -> Optional.of(
                        of.stepped(of.in(right.last()), of.gradient(in, right.last()), step.applyAsDouble(in))));
    }

    private static Instead<In, Pass> weights(String id, Layer layer, Formula formula) {
        return Instead.where(
                id,
                layer.name(),
                attempt -> right(attempt)
                        .flatMap(right -> formula.of(attempt.input(), right, layer))
                        .map(TrainingMistakes::matrix));
    }

    private static Optional<Quantity> fromTheStart(In in, AtWeights right, Layer of) {
        Quantity gradient = of.gradient(in, Weights.of(in));
        return Optional.of(of.stepped(of.in(right.last()), gradient, in.step()));
    }

    private static Optional<Quantity> startingAgain(In in, AtWeights right, Layer of) {
        Quantity gradient = of.gradient(in, right.last());
        return Optional.of(of.stepped(of.in(Weights.of(in)), gradient, in.step()));
    }

    private static Optional<Quantity> lastExample(In in, AtWeights right, Layer of) {
        int last = in.X().getNumRows() - 1;
        In alone = new In(in.X().getRow(last), in.Y().getRow(last), in.w1(), in.w2(), in.step(), in.steps());
        return Optional.of(of.stepped(of.in(right.last()), of.gradient(alone, right.last()), in.step()));
    }

    private static Optional<Quantity> oneStepOnly(In in, AtWeights right, Layer of) {
        return Optional.of(
                in.steps() > 1 ? of.in(right.last()) : of.in(right.last().next(in)));
    }

    private static Optional<Quantity> aStepTooFew(In in, AtWeights right, Layer of) {
        return Optional.of(in.steps() > 1 ? of.in(right.last().next(in)) : of.in(right.last()));
    }

    private static Optional<Quantity> aStepTooMany(In in, AtWeights right, Layer of) {
        Weights after = right.last().next(in);
        return Optional.of(in.steps() > 1 ? of.in(after) : of.in(after.next(in)));
    }

    /**
     * The gradient goes back through the other layer as it is at another time, from the differences of now. These stay the same where
     * the targets move along with the predictions.
     */
    private static Optional<Quantity> throughOther(In in, AtWeights right, Layer of, Weights then) {
        Weights before = right.last();
        Weights mixed = of.isFirst() ? new Weights(before.w1(), then.w2()) : new Weights(then.w1(), before.w2());
        SimpleMatrix moved = predictions(in, mixed).minus(predictions(in, before));
        In along = new In(in.X(), in.Y().plus(moved), in.w1(), in.w2(), in.step(), in.steps());
        return Optional.of(of.stepped(of.in(before), of.gradient(along, mixed), in.step()));
    }

    private static SimpleMatrix predictions(In in, Weights weights) {
        Quantity pred = VALUES.value(NETWORK.pred, weights.network(in));
        return new SimpleMatrix(pred.rows(), pred.columns(), true, pred.value());
    }

    private static MistakeModel<In, Pass> losses(String id, Times times) {
        return Instead.where(
                id,
                "losses",
                attempt -> right(attempt)
                        .flatMap(right -> times.of(attempt, right))
                        .map(weights -> vector(weights.stream()
                                .map(each -> each.loss(attempt.input()))
                                .toList())));
    }

    /** The weights after the last step are in the same pass. */
    private static Optional<List<Weights>> afterEachStep(Attempt<In, Pass> attempt, AtWeights right) {
        List<Weights> after =
                new ArrayList<>(right.before().subList(1, right.before().size()));
        Weights next = right.last().next(attempt.input());
        return attempt.own("w1")
                .filter(own -> isLike(own, next.w1()))
                .flatMap(w1 -> attempt.own("w2")
                        .filter(own -> isLike(own, next.w2()))
                        .map(w2 -> new Weights(
                                next.w1().carrying(w1.data()), next.w2().carrying(w2.data()))))
                .map(last -> {
                    after.add(last);
                    return after;
                });
    }

    private static Expectation addedUp(Attempt<In, Pass> attempt) {
        Entries right = attempt.right().value();
        double[] sums = right.data().clone();
        Arrays.parallelPrefix(sums, Double::sum);
        return vector(Arrays.stream(sums).mapToObj(Quantity::number).toList());
    }

    private static boolean isLike(Entries own, Quantity like) {
        return own.isFinite() && Arrays.equals(own.shape(), new int[] {like.rows(), like.columns()});
    }

    /** What can be done wrong in the network, and then stepped by or reported. */
    private static List<MistakeModel<In, Pass>> derived() {
        List<MistakeModel<In, Pass>> all = new ArrayList<>();
        for (Layer layer : LAYERS) {
            all.addAll(VALUES.<In, Pass>mistakesInGradient(
                    layer.of(),
                    layer.name(),
                    attempt -> network(attempt, right(attempt).map(right -> List.of(right.last()))),
                    (attempt, gradients) -> right(attempt)
                            .map(right -> layer.in(right.last()))
                            .filter(start -> start.rows() == gradients.get(0).rows()
                                    && start.columns() == gradients.get(0).columns())
                            .map(start -> matrix(layer.stepped(
                                    start, gradients.get(0), attempt.input().step())))));
        }
        all.addAll(VALUES.<In, Pass>mistakesInValue(
                NETWORK.loss,
                "losses",
                attempt -> network(attempt, right(attempt).map(AtWeights::before)),
                (attempt, losses) ->
                        Optional.of(losses).filter(any -> !any.isEmpty()).map(TrainingMistakes::vector)));
        // With a loss that is wrong the weights go elsewhere, and the losses behind the first one with them.
        all.addAll(VALUES.<In, Pass>mistakesInValue(
                NETWORK.loss,
                "losses",
                attempt -> network(attempt, Optional.of(List.of(Weights.of(attempt.input())))),
                (attempt, first) -> Optional.of(wrongFromTheFirst(attempt, first.get(0)))));
        return List.copyOf(all);
    }

    /** A loss that is wrong before the first step, and whatever comes of it. */
    private static Expectation wrongFromTheFirst(Attempt<In, Pass> attempt, Quantity first) {
        double right = attempt.right().value().data()[0];
        if (Math.abs(first.value()[0] - right) <= SAME * Math.abs(right)) {
            return attempt.right();
        }
        Stream<Quantity> others = Arrays.stream(attempt.yours().data()).skip(1).mapToObj(Quantity::number);
        return vector(Stream.concat(Stream.of(first), others).toList());
    }

    private static List<List<Given>> network(Attempt<In, Pass> attempt, Optional<List<Weights>> times) {
        return times.orElse(List.of()).stream()
                .map(weights -> weights.network(attempt.input()))
                .toList();
    }

    private static Expectation matrix(Quantity weights) {
        return CircuitValues.matrix(CircuitValues.USUAL, weights);
    }

    private static Expectation vector(List<Quantity> losses) {
        return CircuitValues.vector(CircuitValues.USUAL, losses.toArray(Quantity[]::new));
    }
}
