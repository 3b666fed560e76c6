package dev.backprop.assignments.twomodes;

import static dev.backprop.assignments.twomodes.DualNumbers.FORMULAS;
import static dev.backprop.assignments.twomodes.DualNumbers.VALUES;

import dev.backprop.assignments.twomodes.DualNumbers.In;
import dev.backprop.assignments.twomodes.DualNumbers.Pass;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.MistakeModel;
import dev.backprop.grader.assignment.mistakes.Instead;
import dev.backprop.grader.circuit.Given;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Quantity;
import dev.backprop.grader.derive.CircuitValues;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;

/** What goes wrong in forward mode: the right formula on other tangents, or at other values. */
final class DualMistakes {

    private static final Uses USES = new Uses();
    private static final CircuitValues OF_USES = new CircuitValues(USES);

    static final List<MistakeModel<In, Pass>> ALL = all();

    private DualMistakes() {}

    private static List<MistakeModel<In, Pass>> all() {
        List<MistakeModel<In, Pass>> all = new ArrayList<>();
        operations().forEach((name, of) -> {
            all.add(along("tangent-forgotten", name, of, in -> new double[] {1, 1}));
            all.add(along("one-tangent-missing", name, of, in -> new double[] {0, in.b()[1]}));
            all.add(along("one-tangent-missing", name, of, in -> new double[] {in.a()[1], 0}));
            all.add(along("term-of-the-tangent-reversed", name, of, in -> new double[] {-in.a()[1], in.b()[1]}));
            all.add(along("term-of-the-tangent-reversed", name, of, in -> new double[] {in.a()[1], -in.b()[1]}));
            all.add(along("tangent-reversed", name, of, in -> new double[] {-in.a()[1], -in.b()[1]}));
            all.add(new Instead<>("tangents-for-themselves", name, attempt -> forThemselves(of, attempt.input())));
            all.add(new Instead<>("value-for-tangent", name, attempt -> twice(of, attempt.input())));
        });
        all.add(new Instead<>(
                "step-missing",
                "f",
                attempt -> DualNumbers.dual(FORMULAS.unsquared, attempt.input(), CircuitValues.USUAL)));
        all.add(new Instead<>("divisor-not-squared", "quotient", attempt -> timesTheDivisor(attempt.input())));
        all.add(withoutBrackets((a, b) -> (a[1] * b[0] - a[0] * b[1]) / b[0] * b[0]));
        all.add(withoutBrackets((a, b) -> a[1] * b[0] - a[0] * b[1] / (b[0] * b[0])));
        all.add(new Instead<>("operator-precedence", "sigmoid", attempt -> withoutBracketsInValue(attempt.input())));
        all.add(new Instead<>("tangent-with-its-own-value", "product", attempt -> ownValues(attempt.input())));
        all.add(sloped("sigmoid-slope-at-a", "sigmoid", FORMULAS.sigmoid, t -> t * (1 - t)));
        all.add(sloped("exponential-as-a-power", "exp", FORMULAS.exp, t -> t * Math.exp(t - 1)));
        for (Num held : List.of(USES.xInNumerator, USES.xInSigmoid, USES.xInSquare, USES.yInSigmoid, USES.yInSquare)) {
            all.add(new Instead<>("use-without-tangent", "f", attempt -> without(held, attempt.input())));
        }
        all.add(gradient("seed-is-no-unit", in -> new double[] {in.a()[1], in.b()[1]}, in ->
                new double[] {in.a()[1], in.b()[1]}));
        all.add(gradient("seed-is-no-unit", in -> new double[] {1, 1}, in -> new double[] {1, 1}));
        all.add(gradient("seed-is-no-unit", in -> new double[] {1, in.b()[1]}, in -> new double[] {in.a()[1], 1}));
        all.add(gradient("seed-is-no-unit", in -> new double[] {in.a()[1], 0}, in -> new double[] {0, in.b()[1]}));
        all.add(gradient("seeds-exchanged", in -> new double[] {0, 1}, in -> new double[] {1, 0}));
        return List.copyOf(all);
    }

    private static Map<String, Num> operations() {
        Map<String, Num> operations = new LinkedHashMap<>();
        operations.put("sum", FORMULAS.sum);
        operations.put("product", FORMULAS.product);
        operations.put("quotient", FORMULAS.quotient);
        operations.put("exp", FORMULAS.exp);
        operations.put("sigmoid", FORMULAS.sigmoid);
        operations.put("f", FORMULAS.f);
        return operations;
    }

    /** The right operation along other tangents. */
    private static MistakeModel<In, Pass> along(String id, String stage, Num of, Function<In, double[]> tangents) {
        return new Instead<>(id, stage, attempt -> {
            In in = attempt.input();
            double[] along = tangents.apply(in);
            return VALUES.dual(of, values(in), DualNumbers.at(along[0], along[1]), CircuitValues.USUAL);
        });
    }

    /** The operation on the values, and once more on the tangents. */
    private static Expectation forThemselves(Num of, In in) {
        return vector(value(of, in), VALUES.value(of, DualNumbers.at(in.a()[1], in.b()[1])));
    }

    private static Expectation twice(Num of, In in) {
        return vector(value(of, in), value(of, in));
    }

    private static Expectation timesTheDivisor(In in) {
        Quantity derivative = VALUES.derivative(FORMULAS.quotient, values(in), DualNumbers.at(in.a()[1], in.b()[1]));
        return vector(value(FORMULAS.quotient, in), Quantity.number(derivative.value()[0] * in.b()[0]));
    }

    private static Expectation ownValues(In in) {
        return vector(value(FORMULAS.product, in), Quantity.number(in.a()[0] * in.a()[1] + in.b()[0] * in.b()[1]));
    }

    /** The right value with another slope. */
    private static MistakeModel<In, Pass> sloped(String id, String stage, Num of, DoubleUnaryOperator slope) {
        return new Instead<>(id, stage, attempt -> {
            In in = attempt.input();
            return vector(value(of, in), Quantity.number(slope.applyAsDouble(in.a()[0]) * in.a()[1]));
        });
    }

    /** The right quotient with a tangent of these two. */
    private static MistakeModel<In, Pass> withoutBrackets(ToDoubleBiFunction<double[], double[]> tangent) {
        return new Instead<>("operator-precedence", "quotient", attempt -> {
            In in = attempt.input();
            return vector(value(FORMULAS.quotient, in), Quantity.number(tangent.applyAsDouble(in.a(), in.b())));
        });
    }

    /** 1 / 1 + e to the -a, and a tangent that is worked out of that value. */
    private static Expectation withoutBracketsInValue(In in) {
        double value = 1 + Math.exp(-in.a()[0]);
        return vector(Quantity.number(value), Quantity.number(value * (1 - value) * in.a()[1]));
    }

    /** f where one use of x or y does not move. */
    private static Expectation without(Num held, In in) {
        List<Given> tangents = new ArrayList<>(uses(in.a()[1], in.b()[1]));
        tangents.removeIf(tangent -> tangent.input().equals(held.node()));
        return OF_USES.dual(USES.f, uses(in.a()[0], in.b()[0]), tangents, CircuitValues.USUAL);
    }

    private static List<Given> uses(double x, double y) {
        return List.of(
                USES.xInNumerator.is(x),
                USES.xInSigmoid.is(x),
                USES.xInSquare.is(x),
                USES.yInSigmoid.is(y),
                USES.yInSquare.is(y));
    }

    private static MistakeModel<In, Pass> gradient(
            String id, Function<In, double[]> one, Function<In, double[]> other) {
        return new Instead<>(
                id,
                "gradient",
                attempt -> DualNumbers.slopes(
                        attempt.input(),
                        one.apply(attempt.input()),
                        other.apply(attempt.input()),
                        CircuitValues.USUAL));
    }

    private static Quantity value(Num of, In in) {
        return VALUES.value(of, values(in));
    }

    private static List<Given> values(In in) {
        return DualNumbers.at(in.a()[0], in.b()[0]);
    }

    private static Expectation vector(Quantity... numbers) {
        return CircuitValues.vector(CircuitValues.USUAL, numbers);
    }
}
