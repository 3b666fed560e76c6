package dev.backprop.grader.derive;

import static dev.backprop.grader.circuit.op.Div.div;
import static dev.backprop.grader.circuit.op.Exp.exp;
import static dev.backprop.grader.circuit.op.Mult.mult;
import static dev.backprop.grader.circuit.op.Plus.plus;
import static dev.backprop.grader.circuit.op.Relu.relu;
import static dev.backprop.grader.circuit.op.Scale.scale;
import static dev.backprop.grader.circuit.op.Square.square;
import static dev.backprop.grader.circuit.op.Sum.sum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.FixedStep;
import dev.backprop.grader.assignment.Judgement.Verdict;
import dev.backprop.grader.assignment.MistakeModel;
import dev.backprop.grader.assignment.Substitute;
import dev.backprop.grader.circuit.Circuit;
import dev.backprop.grader.circuit.Given;
import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Quantity;
import dev.backprop.grader.circuit.Size;
import dev.backprop.grader.circuit.Vec;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CircuitValuesTest {

    /** f = (x + eʸ) / (3 + xy), and numbers with a kink. */
    private static final class Numbers extends Circuit {
        final Num x = input(), y = input();
        final Num open = stage(relu(x));
        final Num numerator = stage(plus(x, exp(y)));
        final Num product = mult(x, y);
        final Num f = output(div(numerator, plus(product, 3)));
    }

    private static final class Product extends Circuit {
        final Size N = size(1, 3), D = size(1, 3);
        final Mat X = data(N, D);
        final Vec w = vector(D);
        final Vec result = output(mult(X, w));
    }

    /** f = Σ(X·w)², with the gradients of the product and of w. */
    private static final class Squares extends Circuit {
        final Size N = size(1, 3), D = size(1, 3);
        final Mat X = data(N, D);
        final Vec w = vector(D);
        final Vec product = stage(mult(X, w));
        final Num f = output(sum(square(product)));

        {
            backward(d(product), d(w));
        }
    }

    private static final class Kinked extends Circuit {
        final Num x = input();
        final Num f = output(scale(2, relu(x)));

        {
            backward(d(x));
        }
    }

    /** What a student would be given and return. */
    private record Nothing() {}

    private final Numbers numbers = new Numbers();
    private final CircuitValues values = new CircuitValues(numbers);

    private List<Given> at(double x, double y) {
        return List.of(numbers.x.is(x), numbers.y.is(y));
    }

    private double derivative(Num of, List<Given> along) {
        return values.derivative(of, at(2, -1), along).value()[0];
    }

    @Test
    void a_derivative_along_a_direction_is_the_sum_over_the_inputs() {
        double byX = derivative(numbers.f, at(1, 0));
        double byY = derivative(numbers.f, at(0, 1));

        // f = (x + e⁻¹) / (3 − x) at x = 2 has the slope (3 + e⁻¹) / (3 − x)².
        assertThat(byX).isCloseTo(3 + Math.exp(-1), within(1e-12));
        assertThat(derivative(numbers.f, at(0.5, -2))).isCloseTo(0.5 * byX - 2 * byY, within(1e-12));
    }

    @Test
    void what_does_not_move_has_no_part_in_it() {
        assertThat(derivative(numbers.f, List.of(numbers.y.is(1)))).isEqualTo(derivative(numbers.f, at(0, 1)));
        assertThat(derivative(numbers.f, List.of())).isZero();
        assertThat(derivative(numbers.open, at(0, 1))).isZero();
    }

    @Test
    void only_a_number_away_from_a_kink_has_a_derivative() {
        assertThat(derivative(numbers.open, at(3, 0))).isEqualTo(3);
        assertThatThrownBy(() -> values.derivative(numbers.open, at(0, 1), at(1, 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("kink");
        Product product = new Product();
        assertThatThrownBy(
                        () -> product.graph().derivative(product.result.node(), java.util.Map.of(), java.util.Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("result is no number");
    }

    @Test
    void a_value_follows_from_a_stage_that_is_given() {
        Given own = new Given(numbers.numerator.node(), Quantity.number(10));

        assertThat(values.value(numbers.f, List.of(numbers.x.is(2), numbers.y.is(-1), own))
                        .value())
                .containsExactly(10);
    }

    @Test
    void dual_numbers_by_any_formula_are_right_to_their_rounding_and_differences_are_not() {
        SplittableRandom random = new SplittableRandom(20260901);
        int differences = 0;
        for (int i = 0; i < 1000; i++) {
            double x = random.nextInt(-400, 401) / 100.0;
            double y = random.nextInt(-70, 71) / 100.0;
            double dx = random.nextInt(-200, 201) / 100.0;
            double dy = random.nextInt(-200, 201) / 100.0;
            Expectation exact = values.dual(numbers.f, at(x, y), at(dx, dy), CircuitValues.EXACT);
            double n = x + Math.exp(y);
            double dn = dx + Math.exp(y) * dy;
            double d = 3 + x * y;
            double dd = dx * y + x * dy;
            double byRule = (dn * d - n * dd) / (d * d);
            double byReciprocal = dn * (1 / d) + n * (-dd / (d * d));

            assertThat(exact.judge(dual(n / d, byRule)).verdict()).isEqualTo(Verdict.RIGHT);
            assertThat(exact.judge(dual(n * (1 / d), byReciprocal)).verdict()).isEqualTo(Verdict.RIGHT);
            double h = 1e-6;
            double next = (x + h * dx + Math.exp(y + h * dy)) / (3 + (x + h * dx) * (y + h * dy));
            differences += exact.judge(dual(n / d, (next - n / d) / h)).verdict() == Verdict.WRONG ? 1 : 0;
        }
        assertThat(differences).isGreaterThan(950);
    }

    @Test
    void a_wrong_value_or_tangent_is_wrong() {
        Expectation usual = values.dual(numbers.product, at(2, 5), at(1, 1), CircuitValues.USUAL);

        assertThat(usual.judge(dual(10, 7)).verdict()).isEqualTo(Verdict.RIGHT);
        assertThat(usual.judge(dual(10, 1)).verdict()).isEqualTo(Verdict.WRONG);
        assertThat(usual.judge(dual(7, 7)).verdict()).isEqualTo(Verdict.WRONG);
    }

    @Test
    void a_tangent_by_a_difference_is_known_as_one() {
        Expectation dual = values.dual(numbers.product, at(2, 5), at(1, 1), CircuitValues.USUAL);

        assertThat(dual.approximated(FixedStep.FORWARD, 0.01)
                        .orElseThrow()
                        .value()
                        .data()[1])
                .isCloseTo(7.01, within(1e-9));
    }

    @Test
    void a_matrix_is_right_entry_by_entry() {
        Product product = new Product();
        Quantity result = new CircuitValues(product)
                .value(
                        product.result,
                        List.of(product.X.is(new double[] {1, 2}, new double[] {1e9, 0}), product.w.is(3, 4)));
        Expectation exact = CircuitValues.matrix(CircuitValues.EXACT, result);

        assertThat(exact.judge(new Entries(new int[] {2, 1}, new double[] {11, 3e9}))
                        .verdict())
                .isEqualTo(Verdict.RIGHT);
        assertThat(exact.judge(new Entries(new int[] {2, 1}, new double[] {11.000001, 3e9}))
                        .verdict())
                .isEqualTo(Verdict.WRONG);
    }

    @Test
    void a_gradient_follows_from_those_after_it() {
        Squares squares = new Squares();
        CircuitValues of = new CircuitValues(squares);
        List<Given> at = List.of(squares.X.is(new double[] {1, 2}, new double[] {0, -1}), squares.w.is(3, 4));

        // X·w = (11, −4), so the gradients are (22, −8) and Xᵀ·(22, −8).
        assertThat(of.gradient(squares.product, at).value()).containsExactly(22, -8);
        assertThat(of.gradient(squares.w, at).value()).containsExactly(22, 52);
        Given own = new Given(squares.product.node(), Quantity.vector(1, 1));
        assertThat(of.gradient(squares.w, List.of(at.get(0), at.get(1), own)).value())
                .as("at an own product")
                .containsExactly(2, 2);
    }

    @Test
    void a_gradient_at_a_kink_is_refused() {
        Kinked kinked = new Kinked();
        CircuitValues of = new CircuitValues(kinked);

        assertThat(of.value(kinked.f, List.of(kinked.x.is(3))).value()).containsExactly(6);
        assertThat(of.gradient(kinked.x, List.of(kinked.x.is(3))).value()).containsExactly(2);
        assertThatThrownBy(() -> of.gradient(kinked.x, List.of(kinked.x.is(0))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("dx has a kink here");
    }

    @Test
    void mistakes_are_told_by_what_is_made_of_the_values() {
        Squares squares = new Squares();
        CircuitValues of = new CircuitValues(squares);
        List<Given> at = List.of(squares.X.is(new double[] {1, 2}, new double[] {0, -1}), squares.w.is(3, 4));
        List<List<Double>> losses = new ArrayList<>();
        List<List<Double>> gradients = new ArrayList<>();
        List<MistakeModel<Nothing, Nothing>> models = new ArrayList<>();
        models.addAll(of.<Nothing, Nothing>mistakesInValue(
                squares.f, "f", attempt -> List.of(at, at), (attempt, twice) -> collected(twice, losses)));
        models.addAll(of.<Nothing, Nothing>mistakesInGradient(
                squares.w, "w", attempt -> List.of(at), (attempt, once) -> collected(once, gradients)));

        models.forEach(model -> ((Substitute<Nothing, Nothing>) model).instead(nobody()));

        // Σ(X·w)² is 137: the sum without squares, and the mean.
        assertThat(losses).contains(List.of(7.0, 7.0), List.of(68.5, 68.5));
        // Xᵀ·(22, −8) is (22, 52): with ones in the place of the gradient upstream, and with the first example alone.
        assertThat(gradients).contains(List.of(1.0, 1.0), List.of(22.0, 44.0));
        assertThat(models).extracting(MistakeModel::id).isSubsetOf(DerivedChecks.MISTAKES);
    }

    private static Optional<Expectation> collected(List<Quantity> values, List<List<Double>> into) {
        into.add(values.stream()
                .flatMap(value -> Arrays.stream(value.value()).boxed())
                .toList());
        return Optional.empty();
    }

    @SuppressWarnings("unchecked") // a proxy has the type of its interface
    private static Attempt<Nothing, Nothing> nobody() {
        return (Attempt<Nothing, Nothing>) Proxy.newProxyInstance(
                Attempt.class.getClassLoader(), new Class<?>[] {Attempt.class}, (proxy, method, arguments) -> {
                    throw new AssertionError("nothing is asked of the attempt");
                });
    }

    @Test
    void a_gradient_along_directions_is_right_or_wrong_as_a_whole() {
        Squares squares = new Squares();
        List<Given> at = List.of(squares.X.is(new double[] {1, 2}, new double[] {0, -1}), squares.w.is(3, 4));
        Expectation along = new CircuitValues(squares).gradientAlongDirections(squares.w, at);

        assertThat(along.shape()).containsExactly(2, 1);
        assertThat(along.isUnique()).isFalse();
        assertThat(along.judge(new Entries(new int[] {2, 1}, new double[] {22, 52}))
                        .verdict())
                .isEqualTo(Verdict.RIGHT);
        assertThat(along.judge(new Entries(new int[] {2, 1}, new double[] {22, 52.000001}))
                        .verdict())
                .isEqualTo(Verdict.WRONG);
    }

    private static Entries dual(double value, double tangent) {
        return new Entries(new int[] {2}, new double[] {value, tangent});
    }
}
