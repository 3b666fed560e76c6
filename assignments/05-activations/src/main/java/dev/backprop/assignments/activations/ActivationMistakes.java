package dev.backprop.assignments.activations;

import static dev.backprop.grader.assignment.Expectations.equalTo;

import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.MistakeModel;
import dev.backprop.grader.assignment.mistakes.Instead;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import org.ejml.simple.SimpleMatrix;

/** What goes wrong in an activation and in no other exercise. */
public final class ActivationMistakes {

    private static final String SLOPE_AT_X = "slope-at-x";

    private static final String LARGER = "larger-of-both-pieces";

    private static final String PRECEDENCE = "operator-precedence";

    static final List<MistakeModel<Elementwise, Pass>> SIGMOID =
            List.of(slope(SLOPE_AT_X, (Elementwise in, Double x) -> x * (1 - x), Elementwise::x, Elementwise::dy));

    static final List<MistakeModel<Elementwise, Pass>> TANH =
            List.of(slope(SLOPE_AT_X, (Elementwise in, Double x) -> 1 - x * x, Elementwise::x, Elementwise::dy));

    static final List<MistakeModel<EluInput, Pass>> ELU = List.of(
            slope("alpha-forgotten", (in, x) -> x > 0 ? 1 : Math.exp(x), EluInput::x, EluInput::dy),
            slope("value-as-slope", (in, x) -> x > 0 ? 1 : in.alpha() * Math.expm1(x), EluInput::x, EluInput::dy),
            slope(SLOPE_AT_X, (in, x) -> x > 0 ? 1 : x + in.alpha(), EluInput::x, EluInput::dy),
            new Instead<>(
                    LARGER,
                    "y",
                    attempt -> larger(
                            attempt.input().x(), (column, x) -> attempt.input().alpha() * Math.expm1(x))),
            eluWithoutBrackets((alpha, x) -> alpha * Math.exp(x) - 1),
            eluWithoutBrackets((alpha, x) -> alpha * Math.exp(x - 1)),
            slope(PRECEDENCE, (in, x) -> x > 0 ? 1 : in.alpha() * Math.exp(x) - 1, EluInput::x, EluInput::dy),
            new Instead<>(PRECEDENCE, "dx", ActivationMistakes::eluPlusAlphaOutside));

    static final List<MistakeModel<LeakyInput, Pass>> LEAKY_RELU = List.of(new Instead<>(
            "mask-from-upstream",
            "dx",
            attempt -> equalTo(entries(
                    attempt.input().dy(), dy -> dy > 0 ? dy : attempt.input().slope() * dy))));

    static final List<MistakeModel<PReluInput, PReluPass>> P_RELU = List.of(
            new Instead<>("positive-entries-counted", "da", ActivationMistakes::positiveEntriesCounted),
            ofNegative("slope-forgotten", (a, x) -> 1),
            ofNegative("value-as-slope", (a, x) -> Math.min(0, a * x)),
            new Instead<>(
                    LARGER,
                    "y",
                    attempt -> larger(
                            attempt.input().x(),
                            (column, x) -> attempt.input().a().get(column) * x)));

    private ActivationMistakes() {}

    /** What {@code Sigmoid} and {@code Tanh} are called with. */
    public record Elementwise(SimpleMatrix x, SimpleMatrix dy) {}

    /** What {@code LeakyRelu} is called with. */
    public record LeakyInput(SimpleMatrix x, double slope, SimpleMatrix dy) {}

    /** What {@code Elu} is called with. */
    public record EluInput(SimpleMatrix x, double alpha, SimpleMatrix dy) {}

    /** What {@code PRelu} is called with. */
    public record PReluInput(SimpleMatrix x, SimpleMatrix a, SimpleMatrix dy) {}

    /** What an activation without parameters returns. */
    public record Pass(SimpleMatrix y, SimpleMatrix dx) {}

    /** What {@code PRelu} returns. */
    public record PReluPass(SimpleMatrix y, SimpleMatrix dx, SimpleMatrix da) {}

    /** The upstream gradient times another slope. */
    private static <I extends Record> MistakeModel<I, Pass> slope(
            String id, BiFunction<I, Double, Number> slope, Function<I, SimpleMatrix> x, Function<I, SimpleMatrix> dy) {
        return new Instead<>(id, "dx", attempt -> {
            I input = attempt.input();
            SimpleMatrix slopes =
                    entries(x.apply(input), at -> slope.apply(input, at).doubleValue());
            return equalTo(slopes.elementMult(dy.apply(input)));
        });
    }

    /** What is left of 0 for an entry. */
    private interface Left {
        double at(int column, double x);
    }

    /** The larger one of both pieces, whichever side x is on. */
    private static Expectation larger(SimpleMatrix x, Left left) {
        return equalTo(x.elementOp((int row, int column, double at) -> Math.max(at, left.at(column, at))));
    }

    /** Where x is not positive: α(eˣ − 1) with its brackets elsewhere. */
    private static MistakeModel<EluInput, Pass> eluWithoutBrackets(DoubleBinaryOperator wrong) {
        return new Instead<>(
                PRECEDENCE,
                "y",
                attempt -> equalTo(entries(
                        attempt.input().x(),
                        x -> x > 0 ? x : wrong.applyAsDouble(attempt.input().alpha(), x))));
    }

    /** The slope y + α, of which dy is multiplied into y alone. */
    private static Expectation eluPlusAlphaOutside(Attempt<EluInput, Pass> attempt) {
        EluInput in = attempt.input();
        return equalTo(in.x().elementOp((int row, int column, double x) -> {
            double dy = in.dy().get(row, column);
            return x > 0 ? dy : dy * in.alpha() * Math.expm1(x) + in.alpha();
        }));
    }

    private static SimpleMatrix entries(SimpleMatrix matrix, DoubleUnaryOperator function) {
        return matrix.elementOp((int row, int column, double entry) -> function.applyAsDouble(entry));
    }

    /** The gradient of a, where x is not positive, with another slope of a and x. */
    private static MistakeModel<PReluInput, PReluPass> ofNegative(String id, DoubleBinaryOperator slope) {
        return new Instead<>(id, "da", attempt -> {
            PReluInput in = attempt.input();
            SimpleMatrix slopes = in.x()
                    .elementOp((int row, int column, double x) ->
                            x > 0 ? 0 : slope.applyAsDouble(in.a().get(column), x));
            return equalTo(SimpleMatrix.ones(1, slopes.getNumRows()).mult(slopes.elementMult(in.dy())));
        });
    }

    private static Expectation positiveEntriesCounted(Attempt<PReluInput, PReluPass> attempt) {
        SimpleMatrix products = attempt.input().x().elementMult(attempt.input().dy());
        return equalTo(SimpleMatrix.ones(1, products.getNumRows()).mult(products));
    }
}
