package dev.backprop.assignments.twolayernet;

import static dev.backprop.grader.assignment.Expectations.derivativeAlong;
import static dev.backprop.grader.assignment.Expectations.gradientOfBlackBox;
import static dev.backprop.grader.assignment.Expectations.largeDerivativeAlong;

import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Student;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.ejml.simple.SimpleMatrix;
import org.jspecify.annotations.Nullable;

/**
 * How a gradient with respect to h1 goes on to one block of parameters of the first layer.
 *
 * @param block the block, W1 or b1
 * @param replaced the problem with the block replaced
 * @param map what the block adds to the pre-activation [N×H]
 */
public record FirstLayer(
        Function<NetProblem, SimpleMatrix> block,
        BiFunction<NetProblem, SimpleMatrix, NetProblem> replaced,
        BiFunction<NetProblem, SimpleMatrix, SimpleMatrix> map) {

    public static final FirstLayer WEIGHTS = new FirstLayer(
            NetProblem::W1, NetProblem::withW1, (problem, W1) -> problem.X().mult(W1));

    public static final FirstLayer BIASES =
            new FirstLayer(NetProblem::b1, NetProblem::withB1, (problem, b1) -> Net.repeated(b1, problem.examples()));

    /** The derivative of ⟨dh1, max(0, X·W1 + b1)⟩. */
    public Expectation gradient(NetProblem problem, SimpleMatrix dh1) {
        Expectation closed = through(Net.mask(problem, false), problem, dh1);
        return Net.hasTie(problem) ? new EitherAtTie(closed, through(Net.mask(problem, true), problem, dh1)) : closed;
    }

    /** The same for a block of many thousand entries, where no pre-activation is at its kink. */
    Expectation largeGradient(NetProblem problem, SimpleMatrix dh1) {
        SimpleMatrix at = block.apply(problem);
        return largeDerivativeAlong(
                Net.mask(problem, false).elementMult(dh1),
                change -> map.apply(problem, change),
                at.getNumRows(),
                at.getNumCols());
    }

    /** The derivative of ⟨dh1, X·W1 + b1⟩, added up where the student's own h1 is positive. */
    Expectation whereOwnIsPositive(NetProblem problem, SimpleMatrix h1, SimpleMatrix dh1) {
        SimpleMatrix mask = h1.elementOp((int row, int column, double value) -> value > 0 ? 1 : 0);
        return through(mask, problem, dh1);
    }

    /** The derivative of ⟨dh1, h1⟩, with h1 as the student's program computes it, whatever that is. */
    Expectation gradientOfOwn(NetProblem problem, SimpleMatrix dh1, Student<NetProblem, NetPass> student) {
        if (!Double.isFinite(along(dh1, student.run(problem).h1()))) {
            return gradient(problem, dh1);
        }
        return gradientOfBlackBox(
                points -> points.stream()
                        .mapToDouble(point -> along(
                                dh1, student.run(replaced.apply(problem, point)).h1()))
                        .toArray(),
                block.apply(problem));
    }

    /** The derivative of ⟨dh1 ∘ slopes, X·W1 + b1⟩: what flows back where the activation had these slopes. */
    public Expectation through(SimpleMatrix slopes, NetProblem problem, SimpleMatrix dh1) {
        SimpleMatrix at = block.apply(problem);
        return derivativeAlong(
                slopes.elementMult(dh1),
                slopes.elementMult(Net.dh1Terms(problem)),
                change -> map.apply(problem, change),
                at.getNumRows(),
                at.getNumCols());
    }

    /** NaN where there is no h1 of the right shape. */
    private static double along(SimpleMatrix dh1, @Nullable SimpleMatrix h1) {
        boolean comparable = h1 != null && h1.getNumRows() == dh1.getNumRows() && h1.getNumCols() == dh1.getNumCols();
        return comparable ? dh1.elementMult(h1).elementSum() : Double.NaN;
    }
}
