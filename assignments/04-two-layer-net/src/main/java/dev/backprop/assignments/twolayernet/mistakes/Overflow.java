package dev.backprop.assignments.twolayernet.mistakes;

import static dev.backprop.grader.assignment.Expectations.within;

import dev.backprop.assignments.twolayernet.NetPass;
import dev.backprop.assignments.twolayernet.NetProblem;
import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.MistakeModel;
import dev.backprop.grader.assignment.mistakes.Instead;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;

/** Values that are no numbers, where scores are far from 0 or far apart: told by the examples that they come from. */
final class Overflow {

    static final List<MistakeModel<NetProblem, NetPass>> MODELS = List.of(
            Instead.where("softmax-overflow", "stability", attempt -> spoilt(attempt, scores -> scores)),
            Instead.where(
                    "wrong-maximum",
                    "stability",
                    attempt -> spoilt(attempt, scores -> scores.minus(scores.elementMax()))),
            Instead.where("wrong-maximum", "stability", attempt -> spoilt(attempt, Overflow::withoutPositiveMaximum)),
            Instead.where("logarithm-of-zero", "stability", Overflow::logarithmOfZero));

    private Overflow() {}

    /**
     * Exponentials of shifted scores that add up to 0 or to infinity leave no number in the example's row of dscores, or none
     * in the loss.
     */
    private static Optional<Expectation> spoilt(
            Attempt<NetProblem, NetPass> attempt, UnaryOperator<SimpleMatrix> shift) {
        Optional<SimpleMatrix> dscores = own("dscores", attempt);
        Optional<SimpleMatrix> scores = own("scores", attempt);
        if (dscores.isEmpty() || scores.isEmpty()) {
            return Optional.empty();
        }
        SimpleMatrix exponentials = shift.apply(scores.get()).elementExp();
        boolean asPredicted = true;
        for (int row = 0; row < exponentials.getNumRows(); row++) {
            double sum = exponentials.getRow(row).elementSum();
            boolean spoilt = sum == 0 || Double.isInfinite(sum);
            asPredicted &= spoilt == isSpoilt(dscores.get().getRow(row));
        }
        if (!asPredicted) {
            return Optional.empty();
        }
        return Optional.of(attempt.yours().isFinite() ? attempt.right() : within(0, attempt.yours()));
    }

    private static SimpleMatrix withoutPositiveMaximum(SimpleMatrix scores) {
        SimpleMatrix shifted = scores.copy();
        for (int row = 0; row < scores.getNumRows(); row++) {
            SimpleMatrix ofRow = scores.getRow(row);
            shifted.insertIntoThis(row, 0, ofRow.minus(Math.max(0, ofRow.elementMax())));
        }
        return shifted;
    }

    /** A probability has become 0, and its logarithm is infinite; 0 times that is not a number. All else is right. */
    private static Optional<Expectation> logarithmOfZero(Attempt<NetProblem, NetPass> attempt) {
        Optional<SimpleMatrix> scores = own("scores", attempt);
        boolean dscoresAreRight =
                own("dscores", attempt).filter(own -> !isSpoilt(own)).isPresent();
        if (scores.isEmpty() || !dscoresAreRight || attempt.yours().shape().length > 0) {
            return Optional.empty();
        }
        SimpleMatrix p = Probabilities.of(scores.get());
        int[] y = attempt.input().y();
        double yours = attempt.yours().data()[0];
        boolean infinite = IntStream.range(0, y.length).anyMatch(row -> p.get(row, y[row]) == 0);
        boolean undefined = p.elementMin() == 0;
        if ((infinite && yours == Double.POSITIVE_INFINITY) || (undefined && Double.isNaN(yours))) {
            return Optional.of(within(0, attempt.yours()));
        }
        return infinite ? Optional.empty() : Optional.of(attempt.right());
    }

    private static Optional<SimpleMatrix> own(String stage, Attempt<NetProblem, NetPass> attempt) {
        NetProblem problem = attempt.input();
        return attempt.own(stage)
                .filter(value -> Arrays.equals(value.shape(), new int[] {problem.examples(), problem.classes()}))
                .map(value -> (SimpleMatrix) value.as(SimpleMatrix.class));
    }

    private static boolean isSpoilt(SimpleMatrix matrix) {
        return !Entries.of(matrix).isFinite();
    }
}
