package dev.backprop.assignments.twolayernet;

import static dev.backprop.grader.assignment.Expectations.equalTo;
import static dev.backprop.grader.assignment.Expectations.gradientOfBlackBox;

import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Reading;
import dev.backprop.grader.assignment.Stage;
import dev.backprop.grader.assignment.Student;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import org.ejml.simple.SimpleMatrix;
import org.jspecify.annotations.Nullable;

/**
 * What λ adds to the gradient of a weight matrix: 2λW.
 *
 * @param name the gradient's stage
 * @param gradient reads it from a pass
 * @param upstream the stages that the gradient of the data loss goes on from
 * @param weights the matrix
 * @param replaced the problem with the matrix replaced
 * @param data the gradient of the data loss
 * @param dataTerms at least as large as the sum of absolute terms of any of its entries: it is computed twice, and has to
 *     cancel
 */
record Regularised(
        String name,
        Function<NetPass, @Nullable SimpleMatrix> gradient,
        List<String> upstream,
        Function<NetProblem, SimpleMatrix> weights,
        BiFunction<NetProblem, SimpleMatrix, NetProblem> replaced,
        BiFunction<NetProblem, NetPass, Expectation> data,
        ToDoubleBiFunction<NetProblem, NetPass> dataTerms) {

    Stage<NetProblem, NetPass> stage() {
        return Stage.<NetProblem, NetPass>gradient(name)
                .measuring("what lambda adds to " + name, this::added)
                .from(upstream, (problem, pass) -> equalTo(twoLambdaW(problem), terms(problem, pass)))
                .from(upstream, besides(data))
                .orWhereWrong("regLoss", upstream, this::gradientOfOwnRegLoss);
    }

    private @Nullable SimpleMatrix added(NetProblem problem, Student<NetProblem, NetPass> student) {
        SimpleMatrix with = gradient.apply(student.run(problem));
        SimpleMatrix without = gradient.apply(student.run(problem.withoutRegularisation()));
        if (with == null || without == null) {
            return null;
        }
        boolean sameShape = with.getNumRows() == without.getNumRows() && with.getNumCols() == without.getNumCols();
        return sameShape ? with.minus(without) : without;
    }

    private SimpleMatrix twoLambdaW(NetProblem problem) {
        return weights.apply(problem).scale(2 * problem.lambda());
    }

    private double terms(NetProblem problem, NetPass pass) {
        return dataTerms.applyAsDouble(problem, pass) + twoLambdaW(problem).elementMaxAbs();
    }

    /**
     * For where the upstream depends on λ by mistake: what is added beyond what the same call's upstream accounts for.
     *
     * @param dataPart the gradient of the data loss, given the upstream
     */
    Reading.Rule<NetProblem, NetPass> besides(BiFunction<NetProblem, NetPass, Expectation> dataPart) {
        return (problem, pass, student) -> {
            Expectation here = dataPart.apply(problem, pass);
            SimpleMatrix without = gradient.apply(student.run(problem.withoutRegularisation()));
            if (without == null) {
                return equalTo(twoLambdaW(problem), terms(problem, pass));
            }
            return here instanceof EitherAtTie tie
                    ? new EitherAtTie(
                            changed(tie.closed(), without, problem, pass), changed(tie.open(), without, problem, pass))
                    : changed(here, without, problem, pass);
        };
    }

    private Expectation changed(Expectation here, SimpleMatrix without, NetProblem problem, NetPass pass) {
        SimpleMatrix change = new SimpleMatrix(
                        without.getNumRows(),
                        without.getNumCols(),
                        true,
                        here.value().data())
                .minus(without);
        return equalTo(change.plus(twoLambdaW(problem)), terms(problem, pass));
    }

    /** The gradient of what the student's program calls regularisation loss. */
    private Expectation gradientOfOwnRegLoss(NetProblem problem, NetPass pass, Student<NetProblem, NetPass> student) {
        return gradientOfBlackBox(
                points -> student.runMany(
                        "regLoss",
                        points.stream()
                                .map(point -> replaced.apply(problem, point))
                                .toList()),
                weights.apply(problem));
    }
}
