package dev.backprop.assignments.twolayernet;

import static dev.backprop.grader.assignment.Expectations.equalTo;
import static dev.backprop.grader.assignment.Expectations.gradientOf;
import static dev.backprop.grader.assignment.Expectations.gradientOfBlackBox;

import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Stage;
import dev.backprop.grader.assignment.Student;
import dev.backprop.grader.numeric.Ties;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/** What each stage of the two-layer network must be, given the student's own values before it. */
final class NetStages {

    /** Some 32 roundings of numbers of the size given, instead of a relative error of 2⁻⁴⁰. */
    private static final double TO_THE_LAST_BITS = 0x1p-8;

    /** A program's own scores are taken to be the wanted ones if they are as near as this. */
    private static final double SAME_SCORES = 1e-9;

    private NetStages() {}

    /** max(0, X·W1 + b1) [N×H]. */
    static final Stage<NetProblem, NetPass> H1 = Stage.<NetProblem, NetPass>value("h1")
            .from(problem -> equalTo(Net.hidden(problem), Net.hiddenTerms(problem)));

    /** h1·W2 + b2 [N×C]. */
    static final Stage<NetProblem, NetPass> SCORES = Stage.<NetProblem, NetPass>value("scores")
            .from("h1", (problem, pass) -> equalTo(Net.scores(problem, pass.h1()), Net.scoreTerms(problem, pass.h1())));

    /** The mean softmax cross-entropy of the scores. */
    static final Stage<NetProblem, NetPass> DATA_LOSS = Stage.<NetProblem, NetPass>value("dataLoss")
            .from(
                    "scores",
                    (problem, pass) -> equalTo(Softmax.loss(pass.scores(), problem.y()), Softmax.terms(pass.scores())));

    /** λ (Σ W1² + Σ W2²). */
    static final Stage<NetProblem, NetPass> REG_LOSS = Stage.<NetProblem, NetPass>value("regLoss")
            .from(problem -> equalTo(Net.regLoss(problem), Net.lossTerms(problem)));

    /** dataLoss + regLoss. */
    static final Stage<NetProblem, NetPass> LOSS = Stage.<NetProblem, NetPass>value("loss")
            .from(
                    List.of("dataLoss", "regLoss"),
                    (problem, pass) -> equalTo(
                            pass.dataLoss() + pass.regLoss(),
                            Net.lossTerms(problem) + Math.abs(pass.dataLoss()) + Math.abs(pass.regLoss())));

    /** The gradient of the data loss with respect to the scores [N×C]. */
    static final Stage<NetProblem, NetPass> DSCORES = Stage.<NetProblem, NetPass>gradient("dscores")
            .from("scores", (problem, pass) -> gradientOfDataLoss(problem, pass))
            .orWhereWrong("dataLoss", List.of("scores"), NetStages::gradientOfOwnDataLoss);

    /** The gradient with respect to h1, before the ReLU [N×H]. */
    static final Stage<NetProblem, NetPass> DH1 = Stage.<NetProblem, NetPass>gradient("dh1")
            .from("dscores", (problem, pass) -> SecondLayer.toHidden(problem, pass.dscores()));

    /** The gradient of the data loss with respect to W2 [H×C]. */
    static final Stage<NetProblem, NetPass> DW2 = Stage.<NetProblem, NetPass>gradient("dW2")
            .on(NetProblem::withoutRegularisation)
            .from(
                    List.of("h1", "dscores"),
                    (problem, pass) -> SecondLayer.toWeights(problem, pass.h1(), pass.dscores()))
            .orWhereWrong(
                    "h1",
                    List.of("dscores"),
                    (problem, pass, student) -> SecondLayer.toWeights(problem, Net.hidden(problem), pass.dscores()));

    /** The gradient with respect to b2 [1×C], to which λ adds nothing. */
    static final Stage<NetProblem, NetPass> DB2 = Stage.<NetProblem, NetPass>gradient("db2")
            .from("dscores", (problem, pass) -> SecondLayer.toBiases(problem, pass.dscores()));

    /** The gradient of the data loss with respect to W1 [D×H]. */
    static final Stage<NetProblem, NetPass> DW1 = throughFirstLayer(
            Stage.<NetProblem, NetPass>gradient("dW1").on(NetProblem::withoutRegularisation), FirstLayer.WEIGHTS);

    /** The gradient with respect to b1 [1×H], to which λ adds nothing. */
    static final Stage<NetProblem, NetPass> DB1 = throughFirstLayer(Stage.gradient("db1"), FirstLayer.BIASES);

    /** What λ adds to dW2: 2λW2 [H×C]. */
    static final Stage<NetProblem, NetPass> DW2_REGULARISATION = new Regularised(
                    "dW2",
                    NetPass::dW2,
                    List.of("h1", "dscores"),
                    NetProblem::W2,
                    NetProblem::withW2,
                    (problem, pass) -> SecondLayer.toWeights(problem, pass.h1(), pass.dscores()),
                    (problem, pass) -> Math.max(pass.h1().elementMaxAbs(), Net.hiddenTerms(problem))
                            * (absoluteSum(pass.dscores())
                                    + Net.dscoresTerms(problem).elementSum()))
            .stage();

    private static final Regularised REGULARISED_DW1 = new Regularised(
            "dW1",
            NetPass::dW1,
            List.of("dh1"),
            NetProblem::W1,
            NetProblem::withW1,
            (problem, pass) -> FirstLayer.WEIGHTS.gradient(problem, pass.dh1()),
            (problem, pass) -> problem.X().elementMaxAbs()
                    * (absoluteSum(pass.dh1()) + Net.dh1Terms(problem).elementSum()));

    /** What λ adds to dW1: 2λW1 [D×H]. */
    static final Stage<NetProblem, NetPass> DW1_REGULARISATION = REGULARISED_DW1
            .stage()
            .orWhereWrong(
                    "h1",
                    List.of("h1", "dh1"),
                    REGULARISED_DW1.besides(
                            (problem, pass) -> FirstLayer.WEIGHTS.whereOwnIsPositive(problem, pass.h1(), pass.dh1())));

    /** dW2 again, for a batch of the size that is trained with. */
    static final Stage<NetProblem, NetPass> DW2_LARGE = Stage.<NetProblem, NetPass>gradient("dW2")
            .on(NetProblem::withoutRegularisation)
            .from(
                    List.of("h1", "dscores"),
                    (problem, pass) -> SecondLayer.toLargeWeights(problem, pass.h1(), pass.dscores()))
            .orWhereWrong(
                    "h1",
                    List.of("dscores"),
                    (problem, pass, student) ->
                            SecondLayer.toLargeWeights(problem, Net.hidden(problem), pass.dscores()));

    /** dW1 again, for a batch of the size that is trained with. */
    static final Stage<NetProblem, NetPass> DW1_LARGE = Stage.<NetProblem, NetPass>gradient("dW1")
            .on(NetProblem::withoutRegularisation)
            .from("dh1", (problem, pass) -> FirstLayer.WEIGHTS.largeGradient(problem, pass.dh1()));

    /** dscores again, to the last bits. */
    static final Stage<NetProblem, NetPass> EXACT_DSCORES = Stage.<NetProblem, NetPass>gradient("dscores")
            .from(
                    "scores",
                    (problem, pass) -> equalTo(
                            Softmax.slopes(pass.scores(), problem.y()),
                            TO_THE_LAST_BITS * (1 + pass.scores().elementMaxAbs()) / problem.examples()));

    /** A data loss that is a number at all, right or wrong. */
    static final Stage<NetProblem, NetPass> FINITE_DATA_LOSS = Stage.<NetProblem, NetPass>value("dataLoss")
            .from(
                    List.of(),
                    (problem, pass, student) -> equalTo(student.run(problem).dataLoss()));

    /** A dscores of numbers, right or wrong. */
    static final Stage<NetProblem, NetPass> FINITE_DSCORES = Stage.<NetProblem, NetPass>value("dscores")
            .from(
                    List.of(),
                    (problem, pass, student) -> equalTo(student.run(problem).dscores()));

    /** A dW1 of numbers, right or wrong. */
    static final Stage<NetProblem, NetPass> FINITE_DW1 = Stage.<NetProblem, NetPass>value("dW1")
            .on(NetProblem::withoutRegularisation)
            .from(
                    List.of(),
                    (problem, pass, student) -> equalTo(student.run(problem).dW1()));

    static final List<Stage<NetProblem, NetPass>> ALL =
            List.of(H1, SCORES, DATA_LOSS, REG_LOSS, LOSS, DSCORES, DH1, DW2, DB2, DW1, DB1);

    private static Expectation gradientOfDataLoss(NetProblem problem, NetPass pass) {
        return new BetterKnown(
                gradientOf(Softmax.near(pass.scores(), problem.y()), pass.scores(), Ties.REDRAW),
                Entries.of(Softmax.slopes(pass.scores(), problem.y())));
    }

    /**
     * The gradient of what the student's program calls data loss: with X = I, W1 = I and no biases, the hidden units are I
     * as well, and W2 is the scores. Where the program's own scores are others, its data loss cannot be had as a function of
     * the scores.
     */
    private static Expectation gradientOfOwnDataLoss(
            NetProblem problem, NetPass pass, Student<NetProblem, NetPass> student) {
        SimpleMatrix scores = pass.scores();
        SimpleMatrix identity = SimpleMatrix.identity(problem.examples());
        NetProblem base = new NetProblem(
                identity,
                new SimpleMatrix(1, problem.examples()),
                scores,
                new SimpleMatrix(1, problem.classes()),
                identity,
                problem.y(),
                0);
        SimpleMatrix own = student.run(base).scores();
        if (own == null || !own.isIdentical(scores, SAME_SCORES)) {
            return gradientOfDataLoss(problem, pass);
        }
        return gradientOfBlackBox(
                points -> student.runMany(
                        "dataLoss", points.stream().map(base::withW2).toList()),
                scores);
    }

    private static Stage<NetProblem, NetPass> throughFirstLayer(Stage<NetProblem, NetPass> stage, FirstLayer layer) {
        return stage.from("dh1", (problem, pass) -> layer.gradient(problem, pass.dh1()))
                .orWhereWrong(
                        "h1",
                        List.of("h1", "dh1"),
                        (problem, pass, student) -> layer.whereOwnIsPositive(problem, pass.h1(), pass.dh1()))
                .orWhereWrong(
                        "h1",
                        List.of("dh1"),
                        (problem, pass, student) -> layer.gradientOfOwn(problem, pass.dh1(), student));
    }

    private static double absoluteSum(SimpleMatrix matrix) {
        return matrix.elementOp((int row, int column, double value) -> Math.abs(value))
                .elementSum();
    }
}
