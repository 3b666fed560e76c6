package dev.backprop.assignments.twolayernet;

import static dev.backprop.grader.assignment.Expectations.equalTo;

import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Stage;
import dev.backprop.grader.assignment.Student;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;

/** Relations between passes of a two-layer network whose gradients have the right shapes. */
final class NetRelations {

    /** As loosely as numeric gradients are compared: how a gradient was worked out is judged elsewhere. */
    private static final double LOOSELY = 1024;

    private NetRelations() {}

    /**
     * A gradient that is a sum over the batch.
     *
     * @param rows what its rows are numbered by; a row of biases belongs to no axis
     * @param columns what its columns are numbered by
     */
    private record Gradient(String name, Function<NetPass, SimpleMatrix> of, List<Axis> rows, Axis columns) {

        SimpleMatrix on(NetProblem problem, Student<NetProblem, NetPass> student) {
            return of.apply(student.run(problem));
        }

        SimpleMatrix reversed(SimpleMatrix matrix, Axis axis) {
            SimpleMatrix turned = matrix;
            for (Axis row : rows) {
                turned = axis.rowsReversed(turned, row);
            }
            return axis.columnsReversed(turned, columns);
        }
    }

    private static final Gradient DW2 = new Gradient("dW2", NetPass::dW2, List.of(Axis.HIDDEN_UNITS), Axis.CLASSES);
    private static final Gradient DB2 = new Gradient("db2", NetPass::db2, List.of(), Axis.CLASSES);
    private static final Gradient DW1 = new Gradient("dW1", NetPass::dW1, List.of(Axis.FEATURES), Axis.HIDDEN_UNITS);
    private static final Gradient DB1 = new Gradient("db1", NetPass::db1, List.of(), Axis.HIDDEN_UNITS);

    /** A constant added to all scores of an example leaves the loss as it is. */
    private static final Stage<NetProblem, NetPass> ROWS_OF_DSCORES_SUM_TO_ZERO = Stage.<NetProblem, NetPass>value(
                    "dscores")
            .measuring(
                    "the sum over the classes of dscores",
                    (problem, student) -> student.run(problem).dscores().mult(SimpleMatrix.ones(problem.classes(), 1)))
            .from(problem -> equalTo(new SimpleMatrix(problem.examples(), 1), LOOSELY));

    /** A constant added to all of b2 changes no gradient. */
    private static final Stage<NetProblem, NetPass> SHIFTS_CHANGE_NO_DSCORES = Stage.<NetProblem, NetPass>value(
                    "dscores")
            .from(
                    List.of(),
                    (problem, pass, student) -> near(
                            student.run(problem.withB2(problem.b2().plus(3))).dscores()));

    private static final Stage<NetProblem, NetPass> DB2_SUMS_TO_ZERO = Stage.<NetProblem, NetPass>value("db2")
            .measuring(
                    "the sum of db2",
                    (problem, student) -> student.run(problem).db2().elementSum())
            .from(problem -> equalTo(0, LOOSELY));

    /** Σ_d W1·dW1 + b1·db1 = Σ_c W2·dW2 for each hidden unit: both are how the loss changes with the unit's scale. */
    private static final Stage<NetProblem, NetPass> EULER = Stage.<NetProblem, NetPass>value("db1")
            .measuring("W1 * dW1 + b1 * db1, summed up for each hidden unit", (problem, student) -> {
                NetPass pass = student.run(problem);
                return columnSums(problem.W1().elementMult(pass.dW1()))
                        .plus(problem.b1().elementMult(pass.db1()));
            })
            .from(
                    List.of(),
                    (problem, pass, student) -> near(columnSums(
                            problem.W2().elementMult(student.run(problem).dW2()).transpose())));

    /** The weights of a feature that is always 1 are biases. */
    private static final Stage<NetProblem, NetPass> CONSTANT_FEATURE_IS_A_BIAS = Stage.<NetProblem, NetPass>value("db1")
            .from(
                    List.of(),
                    (problem, pass, student) -> near(student.run(problem).dW1().getRow(0)));

    static final List<Stage<NetProblem, NetPass>> OF_DSCORES =
            List.of(ROWS_OF_DSCORES_SUM_TO_ZERO, SHIFTS_CHANGE_NO_DSCORES);

    static final List<Stage<NetProblem, NetPass>> OF_DW2 = of(DW2, List.of());

    static final List<Stage<NetProblem, NetPass>> OF_DB2 = of(DB2, List.of(DB2_SUMS_TO_ZERO));

    static final List<Stage<NetProblem, NetPass>> OF_DW1 = of(DW1, List.of());

    static final List<Stage<NetProblem, NetPass>> OF_DB1 = of(DB1, List.of(EULER, CONSTANT_FEATURE_IS_A_BIAS));

    static final Stage<NetProblem, NetPass> DW2_IS_LINEAR_IN_LAMBDA = linearInLambda(DW2);

    static final Stage<NetProblem, NetPass> DW1_IS_LINEAR_IN_LAMBDA = linearInLambda(DW1);

    private static List<Stage<NetProblem, NetPass>> of(Gradient gradient, List<Stage<NetProblem, NetPass>> more) {
        List<Stage<NetProblem, NetPass>> relations = new ArrayList<>(more);
        for (Axis axis : Axis.values()) {
            relations.add(relation(
                    gradient,
                    (problem, student) -> gradient.reversed(gradient.on(axis.reversed(problem), student), axis)));
        }
        relations.add(relation(gradient, (problem, student) -> gradient.on(twice(problem), student)));
        relations.add(relation(gradient, (problem, student) -> meanOfExamples(gradient, problem, student)));
        return List.copyOf(relations);
    }

    private interface Same {
        SimpleMatrix value(NetProblem problem, Student<NetProblem, NetPass> student);
    }

    private static Stage<NetProblem, NetPass> relation(Gradient gradient, Same same) {
        return Stage.<NetProblem, NetPass>value(gradient.name())
                .from(List.of(), (problem, pass, student) -> near(same.value(problem, student)));
    }

    /** What 2λ adds is twice what λ adds. */
    private static Stage<NetProblem, NetPass> linearInLambda(Gradient gradient) {
        return Stage.<NetProblem, NetPass>value(gradient.name())
                .on(problem -> problem.withLambda(1))
                .from(List.of(), (problem, pass, student) -> {
                    SimpleMatrix half = gradient.on(problem.withLambda(0.5), student);
                    SimpleMatrix none = gradient.on(problem.withLambda(0), student);
                    return near(half.scale(2).minus(none));
                });
    }

    /** Equal within the rounding of sums over the batch. */
    private static Expectation near(SimpleMatrix expected) {
        return equalTo(expected, LOOSELY * (1 + expected.elementMaxAbs()));
    }

    private static SimpleMatrix columnSums(SimpleMatrix matrix) {
        return SimpleMatrix.ones(1, matrix.getNumRows()).mult(matrix);
    }

    private static SimpleMatrix meanOfExamples(
            Gradient gradient, NetProblem problem, Student<NetProblem, NetPass> student) {
        List<NetProblem> alone = IntStream.range(0, problem.examples())
                .mapToObj(i -> examples(problem, new int[] {i}))
                .toList();
        return student.runAll(alone).stream()
                .map(gradient.of())
                .reduce(SimpleMatrix::plus)
                .orElseThrow()
                .divide(problem.examples());
    }

    private static NetProblem twice(NetProblem problem) {
        int n = problem.examples();
        int[] order = new int[2 * n];
        for (int i = 0; i < order.length; i++) {
            order[i] = i % n;
        }
        return examples(problem, order);
    }

    private static NetProblem examples(NetProblem problem, int[] chosen) {
        SimpleMatrix X = new SimpleMatrix(chosen.length, problem.features());
        int[] y = new int[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            X.insertIntoThis(i, 0, problem.X().getRow(chosen[i]));
            y[i] = problem.y()[chosen[i]];
        }
        return new NetProblem(problem.W1(), problem.b1(), problem.W2(), problem.b2(), X, y, problem.lambda());
    }
}
