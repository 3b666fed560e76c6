package dev.backprop.assignments.gradientcheck;

import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.MistakeModel;
import dev.backprop.grader.assignment.mistakes.Instead;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/** The mistakes that are known of a gradient check. */
final class CheckMistakes {

    /** In the order in which they are tried. */
    static final List<MistakeModel<CheckInput, CheckPass>> ALL = all();

    /** A difference in entry k with the step h. */
    @FunctionalInterface
    private interface Difference {
        double at(Differences loss, int k, double h);
    }

    /** A relative error: that of the analytic and the numeric slope. */
    private static final DoubleBinaryOperator RIGHT = Differences::relativeError;

    private CheckMistakes() {}

    private static List<MistakeModel<CheckInput, CheckPass>> all() {
        List<MistakeModel<CheckInput, CheckPass>> all = new ArrayList<>();
        forward(all);
        central(all);
        relativeError(all);
        bestStep(all);
        evaluations(all);
        return List.copyOf(all);
    }

    private static void forward(List<MistakeModel<CheckInput, CheckPass>> all) {
        all.add(difference("another-difference", "forward", (loss, k, h) -> (loss.atW() - loss.moved(k, -h)) / h));
        all.add(difference("another-difference", "forward", Differences::central));
        all.add(difference("wrong-distance", "forward", (loss, k, h) -> loss.forward(k, h) / 2));
        all.add(difference("wrong-distance", "forward", (loss, k, h) -> loss.forward(k, h) * h));
        all.add(difference("wrong-distance", "forward", (loss, k, h) -> loss.forward(k, h) / h));
        all.add(difference("wrong-distance", "forward", (loss, k, h) -> (loss.moved(k, 2 * h) - loss.atW()) / h));
        all.add(difference("all-entries-moved", "forward", (loss, k, h) -> (loss.allMoved(h) - loss.atW()) / h));
        all.add(difference("w-not-put-back", "forward", (loss, k, h) -> (loss.moved(k, h, h) - loss.atW()) / h));
    }

    private static void central(List<MistakeModel<CheckInput, CheckPass>> all) {
        all.add(difference("forward-for-central", "central", Differences::forward));
        all.add(difference("another-difference", "central", (loss, k, h) -> (loss.atW() - loss.moved(k, -h)) / h));
        all.add(difference("wrong-distance", "central", (loss, k, h) -> loss.central(k, h) * 2));
        all.add(difference("wrong-distance", "central", (loss, k, h) -> loss.central(k, h) * 2 * h));
        all.add(difference("wrong-distance", "central", (loss, k, h) -> loss.central(k, h) * h * h));
        all.add(difference("wrong-distance", "central", (loss, k, h) -> loss.central(k, h) / h));
        all.add(difference("one-step-after-the-other", "central", (loss, k, h) -> loss.forward(k, h) / 2));
        all.add(difference(
                "all-entries-moved", "central", (loss, k, h) -> (loss.allMoved(h) - loss.allMoved(-h)) / (2 * h)));
        for (int side : new int[] {-1, 1}) {
            all.add(difference(
                    "w-not-put-back",
                    "central",
                    (loss, k, h) -> (loss.moved(k, h, side * h) - loss.moved(k, -h, side * h)) / (2 * h)));
            // The forward differences have left every entry moved.
            all.add(new Instead<>("w-not-put-back", "central", attempt -> fromMovedOn(attempt.input(), side)));
        }
    }

    private static Expectation fromMovedOn(CheckInput input, int side) {
        double h = input.h();
        double[] there = Arrays.stream(input.w()).map(entry -> entry + h).toArray();
        CheckInput movedOn = new CheckInput(
                input.kinds(),
                input.first(),
                input.second(),
                input.factors(),
                there,
                input.analytic(),
                h,
                input.steps());
        Differences loss = new Differences(movedOn);
        return loss.all(k -> (loss.moved(k, h, side * h) - loss.moved(k, -h, side * h)) / (2 * h));
    }

    private static void relativeError(List<MistakeModel<CheckInput, CheckPass>> all) {
        all.add(error("sum-in-the-denominator", (a, n) -> over(Math.abs(a - n), Math.abs(a) + Math.abs(n))));
        all.add(error("sum-in-the-denominator", (a, n) -> Math.abs(a - n) / (Math.abs(a) + Math.abs(n))));
        all.add(error("sum-in-the-denominator", (a, n) -> over(Math.abs(a - n), (Math.abs(a) + Math.abs(n)) / 2)));
        all.add(error("zero-by-zero", (a, n) -> Math.abs(a - n) / Math.max(Math.abs(a), Math.abs(n))));
        all.add(error("not-the-larger", (a, n) -> over(Math.abs(a - n), Math.abs(a))));
        all.add(error("not-the-larger", (a, n) -> over(Math.abs(a - n), Math.abs(n))));
        all.add(error("not-the-larger", (a, n) -> Math.abs(a - n) / Math.abs(a)));
        all.add(error("not-the-larger", (a, n) -> Math.abs(a - n) / Math.abs(n)));
        all.add(error("not-the-larger", (a, n) -> a == n ? 0 : Math.abs(a - n) / Math.abs(a)));
        all.add(error("not-the-larger", (a, n) -> a == n ? 0 : Math.abs(a - n) / Math.abs(n)));
        all.add(error("not-the-larger", (a, n) -> over(Math.abs(a - n), Math.min(Math.abs(a), Math.abs(n)))));
        all.add(error("not-the-larger", (a, n) -> Math.abs(a - n) / Math.min(Math.abs(a), Math.abs(n))));
        all.add(error(
                "not-the-larger",
                (a, n) -> Math.max(Math.abs(a), Math.abs(n)) == 0
                        ? 0
                        : Math.abs(a - n) / Math.min(Math.abs(a), Math.abs(n))));
        all.add(error("absolute-error", (a, n) -> Math.abs(a - n)));
        all.add(error("absolute-value-missing", (a, n) -> over(a - n, Math.max(Math.abs(a), Math.abs(n)))));
        all.add(error("absolute-value-missing", (a, n) -> over(n - a, Math.max(Math.abs(a), Math.abs(n)))));
        all.add(error("absolute-value-missing", (a, n) -> over(Math.abs(a - n), Math.max(a, n))));
        all.add(error("absolute-value-missing", (a, n) -> Math.abs(a - n) / Math.max(a, n)));
        for (double small : new double[] {1e-8, 1e-10, 1e-12, 1e-6, 1e-7, 1e-9}) {
            all.add(error(
                    "small-number-added", (a, n) -> Math.abs(a - n) / (Math.max(Math.abs(a), Math.abs(n)) + small)));
        }
        all.add(Instead.where(
                "error-of-forward",
                "relativeError",
                attempt -> attempt.own("forward")
                        .filter(own -> own.data().length == attempt.input().w().length)
                        .map(own -> errors(attempt.input().analytic(), own.data(), RIGHT))));
    }

    private static double over(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }

    private static void bestStep(List<MistakeModel<CheckInput, CheckPass>> all) {
        all.add(step("not-the-largest-error", least(errors -> errors.average().orElse(0))));
        all.add(step("not-the-largest-error", least(errors -> errors.min().orElse(0))));
        all.add(step("worst-step", least(errors -> -errors.max().orElse(0))));
        all.add(step("steps-not-compared", input -> input.steps()[0]));
        all.add(step("steps-not-compared", input -> input.steps()[input.steps().length - 1]));
        all.add(step(
                "smallest-step", input -> DoubleStream.of(input.steps()).min().orElse(0)));
        all.add(step("not-the-largest-error", least(errors -> errors.findFirst().orElse(0))));
        all.add(step(
                "not-the-largest-error",
                least(errors -> errors.reduce((a, b) -> b).orElse(0))));
        all.add(step(
                "not-the-largest-error", least(errors -> errors.skip(1).max().orElse(0))));
        all.add(step(
                "not-the-largest-error",
                input -> leastOf(input, step -> {
                    double[] errors = new Differences(input).errors(step);
                    return Arrays.stream(errors, 0, errors.length - 1).max().orElse(0);
                })));
        for (boolean first : new boolean[] {true, false}) {
            all.add(Instead.where("step-skipped", "bestStep", attempt -> Optional.of(withoutOne(first, attempt))));
        }
        all.add(step(
                "absolute-error",
                input -> leastOf(input, step -> {
                    Differences loss = new Differences(input);
                    return largest(input, k -> Math.abs(input.analytic()[k] - loss.central(k, step)));
                })));
        all.add(step(
                "forward-for-central",
                input -> leastOf(input, step -> {
                    Differences loss = new Differences(input);
                    return largest(input, k -> RIGHT.applyAsDouble(input.analytic()[k], loss.forward(k, step)));
                })));
        all.add(step("not-a-step", input -> {
            double best = leastOf(input, step -> largestError(input, step));
            return DoubleStream.of(input.steps()).boxed().toList().indexOf(best);
        }));
        all.add(step("not-a-step", input -> largestError(input, leastOf(input, step -> largestError(input, step)))));
    }

    private static double largestError(CheckInput input, double step) {
        return Arrays.stream(new Differences(input).errors(step)).max().orElse(0);
    }

    private static double largest(CheckInput input, Differences.Formula error) {
        double largest = 0;
        for (int k = 0; k < input.w().length; k++) {
            largest = Math.max(largest, error.at(k));
        }
        return largest;
    }

    private static ToDoubleFunction<CheckInput> least(ToDoubleFunction<DoubleStream> ofErrors) {
        return input ->
                leastOf(input, step -> ofErrors.applyAsDouble(Arrays.stream(new Differences(input).errors(step))));
    }

    /** The first of the steps with the least of what is asked of each. */
    private static double leastOf(CheckInput input, DoubleUnaryOperator of) {
        return leastOf(input.steps(), of);
    }

    private static double leastOf(double[] steps, DoubleUnaryOperator of) {
        double best = Double.NaN;
        double least = Double.POSITIVE_INFINITY;
        for (double step : steps) {
            double found = of.applyAsDouble(step);
            if (found < least) {
                least = found;
                best = step;
            }
        }
        return best;
    }

    /** One of the steps is not tried. Where there is no other, whatever it all began with is what is left. */
    private static Expectation withoutOne(boolean first, Attempt<CheckInput, CheckPass> attempt) {
        double[] steps = attempt.input().steps();
        double[] others = Arrays.copyOfRange(steps, first ? 1 : 0, steps.length - (first ? 0 : 1));
        return new OneOf(List.of(
                others.length == 0
                        ? attempt.yours().data()[0]
                        : leastOf(others, step -> largestError(attempt.input(), step))));
    }

    private static void evaluations(List<MistakeModel<CheckInput, CheckPass>> all) {
        all.add(counted("loss-at-w-anew", (entries, steps) -> entries - 1));
        all.add(counted("differences-anew", (entries, steps) -> 2 * entries));
        all.add(counted("differences-anew", (entries, steps) -> 2 * entries * entries));
        all.add(counted("differences-anew", (entries, steps) -> 2 * entries * (entries - 1)));
        all.add(counted("differences-anew", (entries, steps) -> steps * 2 * entries * (entries - 1)));
        all.add(counted("differences-anew", (entries, steps) -> (1 + steps) * 2 * entries * (entries - 1)));
        all.add(counted("differences-anew", (entries, steps) -> steps * 2 * entries));
    }

    private static MistakeModel<CheckInput, CheckPass> difference(String id, String check, Difference formula) {
        return new Instead<>(id, check, attempt -> {
            CheckInput input = attempt.input();
            Differences loss = new Differences(input);
            return loss.all(k -> formula.at(loss, k, input.h()));
        });
    }

    private static MistakeModel<CheckInput, CheckPass> error(String id, DoubleBinaryOperator formula) {
        return new Instead<>(
                id, "relativeError", attempt -> errors(attempt.input().analytic(), central(attempt), formula));
    }

    private static double[] central(Attempt<CheckInput, CheckPass> attempt) {
        return CheckStages.telling(
                attempt.input(), Objects.requireNonNull(attempt.upstream().central()));
    }

    private static Expectation errors(double[] analytic, double[] numeric, DoubleBinaryOperator formula) {
        double[] errors = new double[analytic.length];
        Arrays.setAll(errors, k -> formula.applyAsDouble(analytic[k], numeric[k]));
        double[] near =
                Arrays.stream(errors).map(error -> 0x1p-45 * Math.abs(error)).toArray();
        double[] low = new double[errors.length];
        double[] high = new double[errors.length];
        Arrays.setAll(low, k -> errors[k] - near[k]);
        Arrays.setAll(high, k -> errors[k] + near[k]);
        return new Interval(new Entries(new int[] {errors.length}, errors), low, high);
    }

    private static MistakeModel<CheckInput, CheckPass> step(String id, ToDoubleFunction<CheckInput> found) {
        return Instead.where(
                id, "bestStep", attempt -> Optional.of(new OneOf(List.of(found.applyAsDouble(attempt.input())))));
    }

    /** How many evaluations too many there are. */
    @FunctionalInterface
    private interface Excess {
        int of(int entries, int steps);
    }

    private static MistakeModel<CheckInput, CheckPass> counted(String id, Excess excess) {
        return new Instead<>(id, "evaluations", attempt -> {
            CheckInput input = attempt.input();
            return new OneOf(List.of((double) input.evaluations() + excess.of(input.w().length, input.steps().length)));
        });
    }
}
