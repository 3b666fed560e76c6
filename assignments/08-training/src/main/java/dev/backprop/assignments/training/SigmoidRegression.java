package dev.backprop.assignments.training;

import static dev.backprop.assignments.training.Weights.AFTER;
import static dev.backprop.assignments.training.Weights.DESCENT;

import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Stage;
import dev.backprop.grader.assignment.Student;
import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Quantity;
import dev.backprop.grader.derive.CircuitValues;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/** Several steps of gradient descent: each is judged at the weights that the program itself has before it. */
final class SigmoidRegression {

    /**
     * What the method takes.
     *
     * @param X examples [N×D]
     * @param Y what should be predicted [N×C]
     * @param w1 weights of the first layer [D×H]
     * @param w2 weights of the second layer [H×C]
     * @param step the learning rate, above 0
     * @param steps at least 1
     */
    record In(SimpleMatrix X, SimpleMatrix Y, SimpleMatrix w1, SimpleMatrix w2, double step, int steps) {

        In withSteps(int other) {
            return new In(X, Y, w1, w2, step, other);
        }

        In withWeights(SimpleMatrix other1, SimpleMatrix other2) {
            return new In(X, Y, other1, other2, step, steps);
        }
    }

    /** What it returns: the loss before each step, and the weights after the last. */
    record Pass(double[] losses, SimpleMatrix w1, SimpleMatrix w2) {}

    /** In the order of the pass, with what is usual beside rounding. */
    static final List<Stage<In, Pass>> STAGES = stages(CircuitValues.USUAL);

    /** In a problem that fills a batch. */
    static final Stage<In, Pass> W1_LARGE = Stage.<In, Pass>gradient("w1")
            .from(List.of(), (in, pass, student) -> {
                In last = beforeTheLastStep(in, student);
                return AFTER.gradientAlongDirections(
                        DESCENT.w1, Weights.of(last).descent(last));
            })
            .orWhereWrong(
                    "losses",
                    List.of(),
                    (in, pass, student) -> new AlongOwnLoss(beforeTheLastStep(in, student), student));

    static final Exercise<In, Pass> EXERCISE = new Exercise<>(
                    "backprop.SigmoidRegression",
                    "train",
                    In.class,
                    Pass.class,
                    STAGES,
                    List.of(SigmoidRegressionChecks.class))
            .inBatchesOf(in -> in.X().getNumRows())
            .withMistakes(TrainingMistakes.OWN)
            .withDerivedMistakes(TrainingMistakes.DERIVED);

    private SigmoidRegression() {}

    /**
     * All stages.
     *
     * @param loose what is allowed beside rounding: see {@link CircuitValues}
     */
    static List<Stage<In, Pass>> stages(double loose) {
        return List.of(
                Stage.<In, Pass>value("losses")
                        .from(List.of(), (in, pass, student) -> losses(in, Weights.beforeEachStep(in, student), loose))
                        .from(in -> losses(in, Weights.rightBeforeEachStep(in), loose)),
                weights("w1", DESCENT.w1, loose),
                weights("w2", DESCENT.w2, loose));
    }

    private static Expectation losses(In in, List<Weights> before, double loose) {
        Quantity[] losses = before.stream().map(each -> each.loss(in)).toArray(Quantity[]::new);
        return new AtWeights(CircuitValues.vector(loose, losses), before);
    }

    /** Where the loss is another one, a step against the gradient of that is right as well. */
    private static Stage<In, Pass> weights(String name, Mat of, double loose) {
        return Stage.<In, Pass>gradient(name)
                .from(
                        List.of(),
                        (in, pass, student) -> afterTheLast(of, in, Weights.beforeEachStep(in, student), loose))
                .from(in -> afterTheLast(of, in, Weights.rightBeforeEachStep(in), loose))
                .orWhereWrong("losses", List.of(), (in, pass, student) -> {
                    AtWeights definition = afterTheLast(of, in, Weights.beforeEachStep(in, student), loose);
                    return OwnLoss.after(in, student, of == DESCENT.w1, definition);
                });
    }

    private static AtWeights afterTheLast(Mat of, In in, List<Weights> before, double loose) {
        Weights last = before.get(before.size() - 1);
        return new AtWeights(CircuitValues.matrix(loose, last.next(of, in)), before);
    }

    /** From the weights that the program returns after a step less; where these are of no use, from those of the beginning. */
    private static In beforeTheLastStep(In in, Student<In, Pass> student) {
        if (in.steps() == 1) {
            return in;
        }
        Pass before = student.run(in.withSteps(in.steps() - 1));
        return Weights.isUsable(before.w1(), in.w1()) && Weights.isUsable(before.w2(), in.w2())
                ? in.withWeights(before.w1(), before.w2())
                : in;
    }
}
