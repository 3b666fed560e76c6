package dev.backprop.assignments.twomodes;

import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Stage;
import dev.backprop.grader.assignment.Student;
import dev.backprop.grader.circuit.Given;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.derive.CircuitValues;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Forward mode: what each stage of {@code DualNumbers} must be. */
final class DualNumbers {

    /** What the method takes: two dual numbers, each a value and a tangent. */
    record In(double[] a, double[] b) {}

    /** What it returns: dual numbers, and the gradient of f. */
    record Pass(
            double[] sum,
            double[] product,
            double[] quotient,
            double[] exp,
            double[] sigmoid,
            double[] f,
            double[] gradient) {}

    static final Formulas FORMULAS = new Formulas();
    static final CircuitValues VALUES = new CircuitValues(FORMULAS);

    /** The operations that f can be made of. */
    static final List<String> OPERATIONS = List.of("sum", "product", "quotient", "exp", "sigmoid");

    /** In the order of the pass, with what is usual beside rounding. */
    static final List<Stage<In, Pass>> STAGES = stages(CircuitValues.USUAL);

    static final Exercise<In, Pass> EXERCISE = new Exercise<>(
                    "backprop.DualNumbers", "forwardMode", In.class, Pass.class, STAGES, List.of(DualChecks.class))
            .withMistakes(DualMistakes.ALL);

    private DualNumbers() {}

    /**
     * All stages.
     *
     * @param loose what is allowed beside rounding: see {@link CircuitValues}
     */
    static List<Stage<In, Pass>> stages(double loose) {
        Stage<In, Pass> quotient = stage("quotient", FORMULAS.quotient, loose);
        Stage<In, Pass> sigmoid = stage("sigmoid", FORMULAS.sigmoid, loose);
        Stage<In, Pass> f = stage("f", FORMULAS.f, loose);
        Stage<In, Pass> gradient = Stage.<In, Pass>gradient("gradient").from(in -> gradient(in, loose));
        return List.of(
                // Whoever has no more than the sum has no derivative yet: its slopes are 1.
                Stage.<In, Pass>value("sum").from(in -> dual(FORMULAS.sum, in, loose)),
                stage("product", FORMULAS.product, loose),
                orByOwn(quotient, List.of("product"), OwnOperations::quotient),
                stage("exp", FORMULAS.exp, loose),
                orByOwn(sigmoid, List.of("sum", "quotient", "exp"), OwnOperations::sigmoid),
                orByOwn(f, OPERATIONS, OwnOperations::f),
                orByOwn(
                        gradient,
                        List.of("sum", "product", "quotient", "exp", "sigmoid", "f"),
                        OwnOperations::gradient));
    }

    private static Stage<In, Pass> stage(String name, Num of, double loose) {
        return Stage.<In, Pass>gradient(name).from(in -> dual(of, in, loose));
    }

    /** Where an operation is wrong, what is put together of the program's own ones is right as well. */
    private static Stage<In, Pass> orByOwn(
            Stage<In, Pass> stage,
            List<String> operations,
            BiFunction<In, Student<In, Pass>, List<Expectation>> composed) {
        Stage<In, Pass> further = stage;
        for (String operation : operations) {
            further = further.orWhereWrong(
                    operation,
                    List.of(),
                    (in, pass, student) -> new AnyOf(
                            stage.definition().rule().expect(in, pass, student), composed.apply(in, student)));
        }
        return further;
    }

    /** The value of a formula at both values, and its derivative along both tangents. */
    static Expectation dual(Num of, In in, double loose) {
        return VALUES.dual(of, at(in.a()[0], in.b()[0]), at(in.a()[1], in.b()[1]), loose);
    }

    private static Expectation gradient(In in, double loose) {
        return slopes(in, new double[] {1, 0}, new double[] {0, 1}, loose);
    }

    /** The derivatives of f along two directions. */
    static Expectation slopes(In in, double[] one, double[] other, double loose) {
        List<Given> values = at(in.a()[0], in.b()[0]);
        return CircuitValues.vector(
                loose,
                VALUES.derivative(FORMULAS.f, values, at(one[0], one[1])),
                VALUES.derivative(FORMULAS.f, values, at(other[0], other[1])));
    }

    static List<Given> at(double x, double y) {
        return List.of(FORMULAS.x.is(x), FORMULAS.y.is(y));
    }

    static double[] square(double[] t) {
        return plain(FORMULAS.product, new In(t, t));
    }

    static double[] reciprocal(double[] t) {
        return plain(FORMULAS.quotient, new In(new double[] {1, 0}, t));
    }

    private static double[] plain(Num of, In in) {
        return dual(of, in, 0).value().data();
    }

    /** The stage of a name, looser or tighter than usual. */
    static Function<String, Stage<In, Pass>> byName(double loose) {
        List<Stage<In, Pass>> all = stages(loose);
        return name -> all.stream()
                .filter(stage -> stage.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
