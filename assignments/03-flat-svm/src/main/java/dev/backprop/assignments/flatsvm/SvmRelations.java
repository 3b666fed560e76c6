package dev.backprop.assignments.flatsvm;

import static dev.backprop.grader.assignment.Expectations.equalTo;

import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Stage;
import dev.backprop.grader.assignment.Student;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;

/** Relations between passes of an SVM whose gradients have the right shapes; all of them at λ = 0. */
final class SvmRelations {

    /** As loosely as numeric gradients are compared: how a gradient was worked out is judged elsewhere. */
    private static final double LOOSELY = 1024;

    private SvmRelations() {}

    /** A constant added to all scores of an example changes no margin. */
    static final Stage<SvmProblem, SvmPass> ROWS_OF_DSCORES_SUM_TO_ZERO = Stage.<SvmProblem, SvmPass>value("dscores")
            .on(SvmProblem::withoutRegularisation)
            .measuring(
                    "the sum over the classes of dscores",
                    (problem, student) -> rowSums(student.run(problem).dscores()))
            .from(problem -> equalTo(
                    new SimpleMatrix(problem.examples(), 1),
                    LOOSELY * problem.W().getNumCols()));

    /** ⟨W, dW⟩ = dataLoss − (number of positive margins)/N, by Euler's theorem for what is homogeneous in W. */
    private static final Stage<SvmProblem, SvmPass> EULER = Stage.<SvmProblem, SvmPass>value("dW")
            .on(SvmProblem::withoutRegularisation)
            .measuring(
                    "the sum of W * dW",
                    (problem, student) -> alongW(problem, student.run(problem).dW()))
            .from(SvmRelations::lossWithoutConstants);

    private static final Stage<SvmProblem, SvmPass> BATCH_IS_THE_MEAN_OF_ITS_EXAMPLES =
            Stage.<SvmProblem, SvmPass>value("dW")
                    .on(SvmProblem::withoutRegularisation)
                    .from(List.of(), (problem, pass, student) -> meanOfExamples(problem, student));

    private static final Stage<SvmProblem, SvmPass> DUPLICATES_CHANGE_NOTHING = Stage.<SvmProblem, SvmPass>value("dW")
            .on(SvmProblem::withoutRegularisation)
            .from(
                    List.of(),
                    (problem, pass, student) ->
                            sameAs(student.run(twice(problem)).dW(), problem));

    private static final Stage<SvmProblem, SvmPass> ORDER_OF_EXAMPLES_CHANGES_NOTHING =
            Stage.<SvmProblem, SvmPass>value("dW")
                    .on(SvmProblem::withoutRegularisation)
                    .from(
                            List.of(),
                            (problem, pass, student) -> sameAs(
                                    student.run(examplesReversed(problem)).dW(), problem));

    private static final Stage<SvmProblem, SvmPass> ORDER_OF_CLASSES_IS_A_NAME = Stage.<SvmProblem, SvmPass>value("dW")
            .on(SvmProblem::withoutRegularisation)
            .from(
                    List.of(),
                    (problem, pass, student) -> sameAs(
                            columnsReversed(
                                    student.run(classesReversed(problem)).dW()),
                            problem));

    static final List<Stage<SvmProblem, SvmPass>> OF_DW = List.of(
            EULER,
            BATCH_IS_THE_MEAN_OF_ITS_EXAMPLES,
            DUPLICATES_CHANGE_NOTHING,
            ORDER_OF_EXAMPLES_CHANGES_NOTHING,
            ORDER_OF_CLASSES_IS_A_NAME);

    private static Object rowSums(SimpleMatrix dscores) {
        return dscores.mult(SimpleMatrix.ones(dscores.getNumCols(), 1));
    }

    private static Object alongW(SvmProblem problem, SimpleMatrix dW) {
        return problem.W().elementMult(dW).elementSum();
    }

    private static Expectation lossWithoutConstants(SvmProblem problem) {
        SimpleMatrix margins = Svm.margins(Svm.scores(problem), problem.y());
        long positive = Arrays.stream(margins.getDDRM().getData())
                .filter(margin -> margin > 0)
                .count();
        double loss = Svm.dataLoss(margins);
        return equalTo(
                loss - (double) positive / problem.examples(),
                LOOSELY * (loss + problem.W().getNumCols()));
    }

    private static Expectation meanOfExamples(SvmProblem problem, Student<SvmProblem, SvmPass> student) {
        List<SvmProblem> alone = IntStream.range(0, problem.examples())
                .mapToObj(i -> examples(problem, new int[] {i}))
                .toList();
        SimpleMatrix sum =
                new SimpleMatrix(problem.W().getNumRows(), problem.W().getNumCols());
        for (SvmPass pass : student.runAll(alone)) {
            sum = sum.plus(pass.dW());
        }
        return sameAs(sum.divide(problem.examples()), problem);
    }

    /** Equal within the rounding of sums over the batch. */
    private static Expectation sameAs(SimpleMatrix dW, SvmProblem problem) {
        return equalTo(dW, LOOSELY * problem.X().elementMaxAbs() * problem.W().getNumCols());
    }

    private static SvmProblem twice(SvmProblem problem) {
        int n = problem.examples();
        int[] order = new int[2 * n];
        for (int i = 0; i < order.length; i++) {
            order[i] = i % n;
        }
        return examples(problem, order);
    }

    private static SvmProblem examplesReversed(SvmProblem problem) {
        int n = problem.examples();
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = n - 1 - i;
        }
        return examples(problem, order);
    }

    private static SvmProblem examples(SvmProblem problem, int[] chosen) {
        SimpleMatrix X = new SimpleMatrix(chosen.length, problem.X().getNumCols());
        int[] y = new int[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            X.insertIntoThis(i, 0, problem.X().getRow(chosen[i]));
            y[i] = problem.y()[chosen[i]];
        }
        return new SvmProblem(problem.W(), X, y, problem.lambda());
    }

    private static SvmProblem classesReversed(SvmProblem problem) {
        int last = problem.W().getNumCols() - 1;
        return new SvmProblem(
                columnsReversed(problem.W()),
                problem.X(),
                Arrays.stream(problem.y()).map(label -> last - label).toArray(),
                problem.lambda());
    }

    private static SimpleMatrix columnsReversed(SimpleMatrix matrix) {
        SimpleMatrix reversed = new SimpleMatrix(matrix.getNumRows(), matrix.getNumCols());
        for (int column = 0; column < matrix.getNumCols(); column++) {
            reversed.insertIntoThis(0, matrix.getNumCols() - 1 - column, matrix.getColumn(column));
        }
        return reversed;
    }
}
