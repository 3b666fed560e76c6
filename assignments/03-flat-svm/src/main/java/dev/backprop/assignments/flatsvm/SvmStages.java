package dev.backprop.assignments.flatsvm;

import static dev.backprop.grader.assignment.Expectations.derivativeAlong;
import static dev.backprop.grader.assignment.Expectations.equalTo;
import static dev.backprop.grader.assignment.Expectations.gradientOf;
import static dev.backprop.grader.assignment.Expectations.gradientOfBlackBox;
import static dev.backprop.grader.assignment.Expectations.largeDerivativeAlong;

import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Stage;
import dev.backprop.grader.assignment.Student;
import dev.backprop.grader.numeric.Ties;
import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.jspecify.annotations.Nullable;

/** What each stage of the flat SVM must be, given the student's own values before it. */
final class SvmStages {

    private SvmStages() {}

    /** X·W [N×C]. */
    static final Stage<SvmProblem, SvmPass> SCORES = Stage.<SvmProblem, SvmPass>value("scores")
            .from(problem -> equalTo(Svm.scores(problem), Svm.scoreTerms(problem)));

    /** max(0, s_ij − s_i,yi + 1), 0 in the correct class's column [N×C]. */
    static final Stage<SvmProblem, SvmPass> MARGINS = Stage.<SvmProblem, SvmPass>value("margins")
            .from(
                    "scores",
                    (problem, pass) ->
                            equalTo(Svm.margins(pass.scores(), problem.y()), Svm.marginTerms(problem, pass.scores())));

    /** (1/N) Σ margins. */
    static final Stage<SvmProblem, SvmPass> DATA_LOSS = Stage.<SvmProblem, SvmPass>value("dataLoss")
            .from(
                    "margins",
                    (problem, pass) -> equalTo(
                            Svm.dataLoss(pass.margins()),
                            Svm.dataLossTerms(problem)
                                    + pass.margins().elementMaxAbs()
                                            * pass.margins().getNumCols()));

    /** λ Σ W². */
    static final Stage<SvmProblem, SvmPass> REG_LOSS = Stage.<SvmProblem, SvmPass>value("regLoss")
            .from(problem -> equalTo(Svm.regLoss(problem.W(), problem.lambda()), lossTerms(problem)));

    /** dataLoss + regLoss. */
    static final Stage<SvmProblem, SvmPass> LOSS = Stage.<SvmProblem, SvmPass>value("loss")
            .from(
                    List.of("dataLoss", "regLoss"),
                    (problem, pass) -> equalTo(
                            pass.dataLoss() + pass.regLoss(),
                            lossTerms(problem) + Math.abs(pass.dataLoss()) + Math.abs(pass.regLoss())));

    /** The gradient of the data loss with respect to the scores [N×C]. */
    static final Stage<SvmProblem, SvmPass> DSCORES = Stage.<SvmProblem, SvmPass>gradient("dscores")
            .from("scores", (problem, pass) -> {
                double terms = Svm.marginTerms(problem, pass.scores());
                return gradientOf(scores -> Svm.hinge(scores, problem.y(), terms), pass.scores(), Ties.CONVEX);
            })
            .orWhereWrong("margins", (problem, pass) -> slopesOfTheMarginsThatArePositive(problem, pass.margins()))
            .orWhereWrong("dataLoss", List.of("scores"), SvmStages::gradientOfOwnDataLoss);

    /** The gradient of the data loss with respect to W [D×C], given dscores. */
    static final Stage<SvmProblem, SvmPass> DW = Stage.<SvmProblem, SvmPass>gradient("dW")
            .on(SvmProblem::withoutRegularisation)
            .from("dscores", (problem, pass) -> throughTheScores(problem, pass.dscores()));

    /** What λ adds to dW: 2λW [D×C]. */
    static final Stage<SvmProblem, SvmPass> DW_REGULARISATION = Stage.<SvmProblem, SvmPass>gradient("dW")
            .measuring("what lambda adds to dW", SvmStages::addedByRegularisation)
            .from("dscores", (problem, pass) -> equalTo(twoLambdaW(problem), dataTerms(problem, pass.dscores())))
            .from(List.of("dscores"), SvmStages::twoLambdaWBesidesTheUpstream)
            .orWhereWrong("regLoss", List.of("dscores"), SvmStages::gradientOfOwnRegLoss);

    /** dscores again, to the last bits: beside a kink the slope is that of the margins that are positive. */
    static final Stage<SvmProblem, SvmPass> EXACT_DSCORES = Stage.<SvmProblem, SvmPass>gradient("dscores")
            .from(
                    "scores",
                    (problem, pass) ->
                            slopesOfTheMarginsThatArePositive(problem, Svm.margins(pass.scores(), problem.y())))
            .orWhereWrong("margins", (problem, pass) -> slopesOfTheMarginsThatArePositive(problem, pass.margins()));

    /** dW again, for a batch of the size that is trained with. */
    static final Stage<SvmProblem, SvmPass> DW_LARGE = Stage.<SvmProblem, SvmPass>gradient("dW")
            .on(SvmProblem::withoutRegularisation)
            .from(
                    "dscores",
                    (problem, pass) -> largeDerivativeAlong(
                            pass.dscores(),
                            problem.X()::mult,
                            problem.W().getNumRows(),
                            problem.W().getNumCols()));

    static final List<Stage<SvmProblem, SvmPass>> ALL =
            List.of(SCORES, MARGINS, DATA_LOSS, REG_LOSS, LOSS, DSCORES, DW);

    /** Of either part of the loss, which a program may find as what the other part leaves of the loss. */
    private static double lossTerms(SvmProblem problem) {
        return Svm.regLoss(problem.W(), problem.lambda()) + Svm.dataLossTerms(problem);
    }

    /** The derivative of ⟨dscores, X·W⟩ with respect to W. */
    private static Expectation throughTheScores(SvmProblem problem, SimpleMatrix dscores) {
        SimpleMatrix X = problem.X();
        return derivativeAlong(
                dscores,
                Svm.dscoresTerms(problem),
                X::mult,
                problem.W().getNumRows(),
                problem.W().getNumCols());
    }

    /** The gradient of the mean of those margins that the student found positive. */
    private static Expectation slopesOfTheMarginsThatArePositive(SvmProblem problem, SimpleMatrix margins) {
        int[] y = problem.y();
        SimpleMatrix mean = margins.elementOp((row, column, margin) -> margin > 0 ? 1.0 / problem.examples() : 0);
        return derivativeAlong(
                mean, Svm.dscoresTerms(problem), Svm.aboveCorrect(y), margins.getNumRows(), margins.getNumCols());
    }

    /** The gradient of what the student's program calls data loss: with X = I, the weights are the scores. */
    private static Expectation gradientOfOwnDataLoss(
            SvmProblem problem, SvmPass pass, Student<SvmProblem, SvmPass> student) {
        SimpleMatrix identity = SimpleMatrix.identity(problem.examples());
        return gradientOfBlackBox(
                points -> student.runMany(
                        "dataLoss",
                        points.stream()
                                .map(scores -> new SvmProblem(scores, identity, problem.y(), 0))
                                .toList()),
                pass.scores());
    }

    private static @Nullable Object addedByRegularisation(SvmProblem problem, Student<SvmProblem, SvmPass> student) {
        SimpleMatrix with = student.run(problem).dW();
        SimpleMatrix without = student.run(problem.withoutRegularisation()).dW();
        if (with == null || without == null) {
            return null;
        }
        boolean sameShape = with.getNumRows() == without.getNumRows() && with.getNumCols() == without.getNumCols();
        return sameShape ? with.minus(without) : without;
    }

    private static SimpleMatrix twoLambdaW(SvmProblem problem) {
        return problem.W().scale(2 * problem.lambda());
    }

    /** At least as large as any entry's sum of absolute terms: the data part is computed twice, and has to cancel. */
    private static double dataTerms(SvmProblem problem, SimpleMatrix dscores) {
        double upstream = dscores.elementOp((int row, int column, double value) -> Math.abs(value))
                        .elementSum()
                + Svm.dscoresTerms(problem).elementSum();
        return problem.X().elementMaxAbs() * upstream + twoLambdaW(problem).elementMaxAbs();
    }

    /** For where dscores depends on λ by mistake: what is added beyond what the same call's dscores accounts for. */
    private static Expectation twoLambdaWBesidesTheUpstream(
            SvmProblem problem, SvmPass pass, Student<SvmProblem, SvmPass> student) {
        Expectation data = throughTheScores(problem, pass.dscores());
        SimpleMatrix without = student.run(problem.withoutRegularisation()).dW();
        SimpleMatrix changed = new SimpleMatrix(
                        without.getNumRows(),
                        without.getNumCols(),
                        true,
                        data.value().data())
                .minus(without);
        return equalTo(changed.plus(twoLambdaW(problem)), dataTerms(problem, pass.dscores()));
    }

    /** The gradient of what the student's program calls regularisation loss. */
    private static Expectation gradientOfOwnRegLoss(
            SvmProblem problem, SvmPass pass, Student<SvmProblem, SvmPass> student) {
        return gradientOfBlackBox(
                points -> student.runMany(
                        "regLoss",
                        points.stream()
                                .map(W -> new SvmProblem(W, problem.X(), problem.y(), problem.lambda()))
                                .toList()),
                problem.W());
    }
}
