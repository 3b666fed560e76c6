package dev.backprop.assignments.twolayernet;

import static dev.backprop.grader.assignment.Expectations.derivativeAlong;

import dev.backprop.grader.assignment.Expectation;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.ejml.simple.SimpleMatrix;

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
}
