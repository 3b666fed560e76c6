package dev.backprop.assignments.activations;

import static dev.backprop.grader.assignment.Expectations.equalTo;
import static dev.backprop.grader.assignment.Expectations.within;

import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.MistakeModel;
import dev.backprop.grader.assignment.mistakes.Instead;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import org.ejml.simple.SimpleMatrix;

/** What goes wrong in an activation and in no other exercise. */
public final class ActivationMistakes {

    private static final String SLOPE_AT_X = "slope-at-x";

    private static final String OVERFLOW = "exponential-overflows";

    static final List<MistakeModel<Elementwise, Pass>> SIGMOID = concat(
            List.of(slope(SLOPE_AT_X, (Elementwise in, Double x) -> x * (1 - x), Elementwise::x, Elementwise::dy)),
            overflows(Elementwise::x));

    static final List<MistakeModel<Elementwise, Pass>> TANH = concat(
            List.of(slope(SLOPE_AT_X, (Elementwise in, Double x) -> 1 - x * x, Elementwise::x, Elementwise::dy)),
            overflows(Elementwise::x));

    static final List<MistakeModel<EluInput, Pass>> ELU = concat(
            List.of(
                    slope("alpha-forgotten", (in, x) -> x > 0 ? 1 : Math.exp(x), EluInput::x, EluInput::dy),
                    slope(
                            "value-as-slope",
                            (in, x) -> x > 0 ? 1 : in.alpha() * Math.expm1(x),
                            EluInput::x,
                            EluInput::dy),
                    slope(SLOPE_AT_X, (in, x) -> x > 0 ? 1 : x + in.alpha(), EluInput::x, EluInput::dy)),
            overflows(EluInput::x));

    static final List<MistakeModel<LeakyInput, Pass>> LEAKY_RELU = List.of(new Instead<>(
            "mask-from-upstream",
            "dx",
            attempt -> equalTo(entries(
                    attempt.input().dy(), dy -> dy > 0 ? dy : attempt.input().slope() * dy))));

    static final List<MistakeModel<PReluInput, PReluPass>> P_RELU =
            List.of(new Instead<>("positive-entries-counted", "da", ActivationMistakes::positiveEntriesCounted));

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

    private static SimpleMatrix entries(SimpleMatrix matrix, DoubleUnaryOperator function) {
        return matrix.elementOp((int row, int column, double entry) -> function.applyAsDouble(entry));
    }

    private static Expectation positiveEntriesCounted(Attempt<PReluInput, PReluPass> attempt) {
        SimpleMatrix products = attempt.input().x().elementMult(attempt.input().dy());
        return equalTo(SimpleMatrix.ones(1, products.getNumRows()).mult(products));
    }

    /** No number stands exactly where an exponential is infinite, of x, of −x, of either, or of twice that. */
    private static <I extends Record> List<MistakeModel<I, Pass>> overflows(Function<I, SimpleMatrix> x) {
        List<DoubleUnaryOperator> exponents = List.of(at -> at, at -> -at, Math::abs);
        List<MistakeModel<I, Pass>> models = new ArrayList<>();
        for (int factor = 1; factor <= 2; factor++) {
            int times = factor;
            exponents.forEach(exponent -> models.add(Instead.where(
                    OVERFLOW,
                    "stability",
                    attempt -> spoilt(
                            attempt, entries(x.apply(attempt.input()), at -> times * exponent.applyAsDouble(at))))));
        }
        return List.copyOf(models);
    }

    private static <I extends Record> Optional<Expectation> spoilt(Attempt<I, Pass> attempt, SimpleMatrix exponents) {
        Optional<SimpleMatrix> own = attempt.own("y")
                .filter(value -> value.sameShapeAs(Entries.of(exponents)))
                .map(value -> (SimpleMatrix) value.as(SimpleMatrix.class));
        if (own.isEmpty()) {
            return Optional.empty();
        }
        for (int i = 0; i < exponents.getNumElements(); i++) {
            if (Double.isNaN(own.get().get(i)) != Double.isInfinite(Math.exp(exponents.get(i)))) {
                return Optional.empty();
            }
        }
        return Optional.of(attempt.yours().isFinite() ? attempt.right() : within(0, attempt.yours()));
    }

    private static <T> List<T> concat(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }
}
