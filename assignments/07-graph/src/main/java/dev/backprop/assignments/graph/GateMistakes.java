package dev.backprop.assignments.graph;

import static dev.backprop.grader.assignment.Expectations.equalTo;

import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.MistakeModel;
import dev.backprop.grader.assignment.mistakes.Instead;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** What goes wrong in a gate: another slope than its own, and what it remembers. */
final class GateMistakes {

    /** What a gate of the trial is asked with before the pass that counts; here as there. */
    private static final double[] EARLIER = {0.75, -1.25, 2.5, 1.5, -0.5};

    /** What another gate of the trial is asked with after that pass. */
    private static final double[] OTHERS = {-1.75, 0.25, 1.25, -2.5, 3.5};

    private static final String MEMORY = "memory";
    private static final String ANOTHER_FUNCTION = "slope-of-another-function";
    private static final String VALUE = "value-as-slope";
    private static final String PRECEDENCE = "operator-precedence";

    static final List<MistakeModel<GateInput, GatePass>> ALL = all();

    private GateMistakes() {}

    private static List<MistakeModel<GateInput, GatePass>> all() {
        List<MistakeModel<GateInput, GatePass>> all = new ArrayList<>();
        for (Kind kind : Kind.ALL) {
            all.add(new Instead<>(
                    "upstream-forgotten",
                    kind.id(),
                    attempt -> GateStages.gradient(kind, attempt.input().withUpstream(1), GateStages.LOOSE)));
        }
        all.add(new Instead<>(
                ANOTHER_FUNCTION,
                Kind.ADD.id(),
                attempt -> GateStages.gradient(Kind.MUL, attempt.input(), GateStages.LOOSE)));
        all.add(slope("max-to-all", Kind.MAX, x -> 1));
        all.add(new Instead<>("minimum-for-maximum", Kind.MAX.id(), GateMistakes::smallest));
        all.add(new Instead<>(
                "other-factor",
                Kind.MUL.id(),
                attempt -> times(attempt, attempt.input().x())));
        for (Kind kind : List.of(Kind.ADD, Kind.MUL)) {
            all.add(new Instead<>(VALUE, kind.id(), attempt -> {
                double[] values = new double[attempt.input().x().length];
                Arrays.fill(values, kind.value(attempt.input().x(), 0));
                return times(attempt, values);
            }));
        }
        for (boolean first : new boolean[] {true, false}) {
            for (Kind kind : List.of(Kind.ADD, Kind.MUL, Kind.MAX)) {
                all.add(Instead.where("input-skipped", kind.id(), attempt -> withoutOne(kind, first, attempt)));
            }
        }
        all.add(slope(VALUE, Kind.RECIPROCAL, x -> 1 / x));
        all.add(slope(VALUE, Kind.SIGMOID, GateMistakes::sigmoid));
        all.add(slope(VALUE, Kind.SQUARE, x -> x * x));
        all.add(slope("reciprocal-not-squared", Kind.RECIPROCAL, x -> -1 / x));
        all.add(slope("slope-of-the-input", Kind.SIGMOID, x -> x * (1 - x)));
        all.add(slope("slope-of-the-input", Kind.EXP, x -> x));
        all.add(slope(ANOTHER_FUNCTION, Kind.SIGMOID, x -> 1 - sigmoid(x) * sigmoid(x)));
        all.add(slope(ANOTHER_FUNCTION, Kind.EXP, x -> x * Math.exp(x - 1)));
        all.add(slope("base-of-the-square-missing", Kind.SQUARE, x -> 2));
        all.add(slope(PRECEDENCE, Kind.RECIPROCAL, x -> -1));
        all.add(withoutBrackets((s, upstream) -> upstream * s - s));
        all.add(withoutBrackets((s, upstream) -> s - s * upstream));
        all.add(withoutBrackets((s, upstream) -> upstream - s * s));
        all.add(withoutBrackets((s, upstream) -> 1 - s * s * upstream));
        for (Kind kind : List.of(Kind.MUL, Kind.SCALE, Kind.RECIPROCAL, Kind.EXP, Kind.SIGMOID, Kind.SQUARE)) {
            all.add(slope("slope-forgotten", kind, x -> 1));
        }
        all.add(memory(
                "shared-by-all-gates",
                attempt -> ownAt(attempt, OTHERS, attempt.input().upstream())));
        all.add(memory(
                "first-pass-kept",
                attempt -> ownAt(attempt, EARLIER, attempt.input().upstream())));
        all.add(Instead.where("gradient-of-the-gate-kept", MEMORY, GateMistakes::onTopOfTheGradient));
        all.add(Instead.where("value-of-the-gate-kept", MEMORY, GateMistakes::onFromTheValue));
        return List.copyOf(all);
    }

    /** The upstream gradient times something else than the slope. */
    private static MistakeModel<GateInput, GatePass> slope(String id, Kind kind, ToDoubleFunction<Double> slope) {
        return new Instead<>(
                id,
                kind.id(),
                attempt -> times(
                        attempt,
                        Arrays.stream(attempt.input().taken())
                                .map(x -> slope.applyAsDouble(x))
                                .toArray()));
    }

    /** The slope s·(1 − s) of a sigmoid and the upstream gradient, without the brackets. */
    private static MistakeModel<GateInput, GatePass> withoutBrackets(DoubleBinaryOperator wrong) {
        return new Instead<>(
                PRECEDENCE,
                Kind.SIGMOID.id(),
                attempt -> Near.numbers(wrong.applyAsDouble(
                        sigmoid(attempt.input().taken()[0]), attempt.input().upstream())));
    }

    private static Expectation times(Attempt<GateInput, GatePass> attempt, double[] slopes) {
        return Near.numbers(Arrays.stream(slopes)
                .map(slope -> slope * attempt.input().upstream())
                .toArray());
    }

    /** A loop over the inputs leaves out the first or the last: in the value, or in the product that each gets its gradient by. */
    private static Optional<Expectation> withoutOne(Kind kind, boolean first, Attempt<GateInput, GatePass> attempt) {
        double[] x = attempt.input().x();
        int skipped = first ? 0 : x.length - 1;
        if (isValue(attempt)) {
            double[] others = without(x, skipped, skipped);
            return Optional.of(equalTo(kind.value(others, 0), kind.terms(others, 0)));
        }
        if (kind != Kind.MUL) {
            return Optional.empty();
        }
        double[] slopes = new double[x.length];
        Arrays.setAll(slopes, k -> Kind.MUL.value(without(x, skipped, k), 0));
        return Optional.of(times(attempt, slopes));
    }

    private static double[] without(double[] x, int one, int other) {
        return IntStream.range(0, x.length)
                .filter(k -> k != one && k != other)
                .mapToDouble(k -> x[k])
                .toArray();
    }

    /** The smallest input, or what max of the negated inputs passes back: all to the smallest. */
    private static Expectation smallest(Attempt<GateInput, GatePass> attempt) {
        GateInput input = attempt.input();
        return attempt.yours().shape().length == 0
                ? equalTo(Arrays.stream(input.x()).min().orElseThrow())
                : GateStages.gradient(
                        Kind.MAX,
                        input.withX(Arrays.stream(input.x()).map(x -> -x).toArray()),
                        GateStages.LOOSE);
    }

    private static double sigmoid(double x) {
        return Kind.SIGMOID.value(new double[] {x}, 0);
    }

    private static MistakeModel<GateInput, GatePass> memory(
            String id, Function<Attempt<GateInput, GatePass>, Entries> instead) {
        return new Instead<>(id, MEMORY, attempt -> {
            double[] numbers = instead.apply(attempt).data();
            return isValue(attempt) ? equalTo(numbers[0]) : Near.numbers(numbers);
        });
    }

    private static boolean isValue(Attempt<GateInput, GatePass> attempt) {
        return attempt.yours().shape().length == 0;
    }

    private static Optional<Expectation> onTopOfTheGradient(Attempt<GateInput, GatePass> attempt) {
        if (isValue(attempt)) {
            return Optional.empty();
        }
        double[] sum = attempt.right().value().data().clone();
        Entries before = ownAt(attempt, EARLIER, 1 - attempt.input().upstream());
        Arrays.setAll(sum, k -> sum[k] + before.data()[k]);
        return Optional.of(Near.numbers(sum));
    }

    /** What a gate of several inputs makes of those of both passes. */
    private static Optional<Expectation> onFromTheValue(Attempt<GateInput, GatePass> attempt) {
        GateInput input = attempt.input();
        Kind kind = input.gate();
        if (!isValue(attempt) || !kind.takesSeveral()) {
            return Optional.empty();
        }
        double[] both = DoubleStream.concat(Arrays.stream(EARLIER).limit(input.x().length), Arrays.stream(input.x()))
                .toArray();
        return Optional.of(equalTo(kind.value(both, input.constant()), kind.terms(both, input.constant())));
    }

    /** The student's own value or gradient at other inputs. */
    private static Entries ownAt(Attempt<GateInput, GatePass> attempt, double[] inputs, double upstream) {
        GateInput other = attempt.input()
                .withX(Arrays.copyOf(inputs, attempt.input().x().length))
                .withUpstream(upstream);
        return attempt.rightOn(other, attempt.upstream()).value();
    }
}
