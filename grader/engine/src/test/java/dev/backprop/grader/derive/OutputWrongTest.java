package dev.backprop.grader.derive;

import static dev.backprop.grader.circuit.op.Elu.elu;
import static dev.backprop.grader.circuit.op.Exp.exp;
import static dev.backprop.grader.circuit.op.LeakyRelu.leakyRelu;
import static dev.backprop.grader.circuit.op.Log.log;
import static dev.backprop.grader.circuit.op.Plus.plus;
import static dev.backprop.grader.circuit.op.Power.power;
import static dev.backprop.grader.circuit.op.Reciprocal.reciprocal;
import static dev.backprop.grader.circuit.op.Relu.relu;
import static dev.backprop.grader.circuit.op.Root.root;
import static dev.backprop.grader.circuit.op.Sigmoid.sigmoid;
import static dev.backprop.grader.circuit.op.Square.square;
import static dev.backprop.grader.circuit.op.Tanh.tanh;
import static dev.backprop.grader.derive.Programs.lost;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.check.CheckResult;
import dev.backprop.grader.circuit.Circuit;
import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Size;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The output of an operation is wrong by a tenth, and the gradient behind it is right by either of its usual formulas: from what goes in, or
 * from what came out. It keeps its points, also where the operation has no such output anywhere and its formula goes on.
 */
class OutputWrongTest {

    abstract static class OfAny extends Circuit {
        final Size N = size(1, 4), D = size(1, 4);
        final Mat x = data(N, D);
    }

    abstract static class OfPositive extends OfAny {
        final Mat v = stage(plus(square(x), 1));
    }

    static final class SigmoidOfV extends OfAny {
        final Mat y = stage(sigmoid(x)), dy = upstream(y);

        {
            backward(d(x));
        }
    }

    static final class TanhOfV extends OfAny {
        final Mat y = stage(tanh(x)), dy = upstream(y);

        {
            backward(d(x));
        }
    }

    static final class ExpOfV extends OfAny {
        final Mat y = stage(exp(x)), dy = upstream(y);

        {
            backward(d(x));
        }
    }

    static final class ReluOfV extends OfAny {
        final Mat y = stage(relu(x)), dy = upstream(y);

        {
            backward(d(x));
        }
    }

    static final class LeakyReluOfV extends OfAny {
        final Mat y = stage(leakyRelu(x, 0.25)), dy = upstream(y);

        {
            backward(d(x));
        }
    }

    static final class EluOfV extends OfAny {
        final Mat y = stage(elu(x, 2)), dy = upstream(y);

        {
            backward(d(x));
        }
    }

    static final class SquareOfV extends OfPositive {
        final Mat y = stage(square(v)), dy = upstream(y);

        {
            backward(d(v), d(x));
        }
    }

    static final class PowerOfV extends OfPositive {
        final Mat y = stage(power(v, 1.5)), dy = upstream(y);

        {
            backward(d(v), d(x));
        }
    }

    static final class LogOfV extends OfPositive {
        final Mat y = stage(log(v)), dy = upstream(y);

        {
            backward(d(v), d(x));
        }
    }

    static final class RootOfV extends OfPositive {
        final Mat y = stage(root(v)), dy = upstream(y);

        {
            backward(d(v), d(x));
        }
    }

    static final class ReciprocalOfV extends OfPositive {
        final Mat y = stage(reciprocal(v)), dy = upstream(y);

        {
            backward(d(v), d(x));
        }
    }

    private static final List<Function> FUNCTIONS = List.of(
            Function.of(
                    "sigmoid",
                    new SigmoidOfV(),
                    v -> 1 / (1 + Math.exp(-v)),
                    v -> 1 / (1 + Math.exp(-v)) / (1 + Math.exp(v)),
                    (v, y) -> y * (1 - y)),
            Function.of("tanh", new TanhOfV(), Math::tanh, v -> 1 / Math.pow(Math.cosh(v), 2), (v, y) -> 1 - y * y),
            Function.of("exp", new ExpOfV(), Math::exp, Math::exp, (v, y) -> y),
            Function.of("relu", new ReluOfV(), v -> Math.max(0, v), v -> v > 0 ? 1 : 0, (v, y) -> y > 0 ? 1 : 0),
            Function.of(
                    "leaky_relu",
                    new LeakyReluOfV(),
                    v -> v > 0 ? v : v / 4,
                    v -> v > 0 ? 1 : 0.25,
                    (v, y) -> y > 0 ? 1 : 0.25),
            Function.of(
                    "elu",
                    new EluOfV(),
                    v -> v > 0 ? v : 2 * Math.expm1(v),
                    v -> v > 0 ? 1 : 2 * Math.exp(v),
                    (v, y) -> y > 0 ? 1 : y + 2),
            Function.of("square", new SquareOfV(), v -> v * v, v -> 2 * v, (v, y) -> 2 * Math.sqrt(y)),
            Function.of(
                    "power",
                    new PowerOfV(),
                    v -> Math.pow(v, 1.5),
                    v -> 1.5 * Math.sqrt(v),
                    (v, y) -> 1.5 * Math.cbrt(y)),
            Function.of("log", new LogOfV(), Math::log, v -> 1 / v, (v, y) -> Math.exp(-y)),
            Function.of("root", new RootOfV(), Math::sqrt, v -> 1 / (2 * Math.sqrt(v)), (v, y) -> 1 / (2 * y)),
            Function.of("reciprocal", new ReciprocalOfV(), v -> 1 / v, v -> -1 / (v * v), (v, y) -> -y * y));

    /** An operation, with its slope at v by what goes in, and by what came out. */
    private record Function(
            String name,
            Exercise<?, ?> exercise,
            DoubleUnaryOperator of,
            DoubleUnaryOperator fromInput,
            DoubleBinaryOperator fromOutput) {

        static Function of(
                String name,
                Circuit circuit,
                DoubleUnaryOperator of,
                DoubleUnaryOperator fromInput,
                DoubleBinaryOperator fromOutput) {
            return new Function(name, Programs.exercise(circuit), of, fromInput, fromOutput);
        }

        @Override
        public String toString() {
            return name;
        }

        private List<CheckResult> examined(double factor, DoubleBinaryOperator slope) {
            boolean isOfPositive = exercise.stages().size() > 2;
            return Programs.examine(exercise, 20261128, scope -> {
                SimpleMatrix x = scope.mat("x");
                SimpleMatrix v = isOfPositive ? each(x, x, (a, b) -> a * a + 1) : x;
                SimpleMatrix y = each(v, v, (a, b) -> factor * of.applyAsDouble(a));
                SimpleMatrix dv = each(v, y, slope).elementMult(scope.mat("dy"));
                scope.put("y", y);
                if (isOfPositive) {
                    scope.put("v", v);
                    scope.put("dv", dv);
                    scope.put("dx", each(x, dv, (a, b) -> 2 * a * b));
                } else {
                    scope.put("dx", dv);
                }
            });
        }
    }

    private static SimpleMatrix each(SimpleMatrix one, SimpleMatrix other, DoubleBinaryOperator of) {
        SimpleMatrix result = new SimpleMatrix(one.getNumRows(), one.getNumCols());
        for (int i = 0; i < one.getNumRows(); i++) {
            for (int j = 0; j < one.getNumCols(); j++) {
                result.set(i, j, of.applyAsDouble(one.get(i, j), other.get(i, j)));
            }
        }
        return result;
    }

    static List<Function> functions() {
        return FUNCTIONS;
    }

    @ParameterizedTest
    @MethodSource("functions")
    void a_gradient_from_what_goes_in_keeps_its_points(Function function) {
        for (double factor : new double[] {0.9, 1.1}) {
            assertThat(lost(function.examined(factor, (v, y) -> function.fromInput.applyAsDouble(v))))
                    .containsExactly("y");
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void a_gradient_from_what_came_out_keeps_its_points_too(Function function) {
        for (double factor : new double[] {0.9, 1.1}) {
            assertThat(lost(function.examined(factor, function.fromOutput)))
                    .contains("y")
                    .isSubsetOf("y", "stability");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sigmoid", "tanh", "exp", "elu", "log", "root", "reciprocal"})
    void it_does_where_its_formula_goes_on_and_the_operation_has_no_such_output(String name) {
        Function function = FUNCTIONS.stream()
                .filter(each -> each.name.equals(name))
                .findFirst()
                .orElseThrow();

        for (double factor : new double[] {-1, -3, 3}) {
            assertThat(lost(function.examined(factor, function.fromOutput)))
                    .contains("y")
                    .isSubsetOf("y", "stability");
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void a_wrong_slope_is_wrong_whatever_the_output_is(Function function) {
        // The exponential is its own slope: there the own function is right as well, of which differences know a
        // millionth.
        double little = function.name.equals("exp") ? 1e-5 : 1e-7;
        for (double factor : new double[] {1.1, -1, 1e17, -1e200, 1e-9}) {
            double off = Math.abs(factor) < 2 && Math.abs(factor) > 0.5 ? 1 + little : 2;
            assertThat(lost(function.examined(factor, (v, y) -> off * function.fromOutput.applyAsDouble(v, y))))
                    .as("%s times", factor)
                    .containsAnyOf("dx", "dv");
        }
    }
}
