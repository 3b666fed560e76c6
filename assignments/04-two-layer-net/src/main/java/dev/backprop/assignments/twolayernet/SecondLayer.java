package dev.backprop.assignments.twolayernet;

import static dev.backprop.grader.assignment.Expectations.derivativeAlong;
import static dev.backprop.grader.assignment.Expectations.derivativeAlongRows;
import static dev.backprop.grader.assignment.Expectations.largeDerivativeAlong;

import dev.backprop.grader.assignment.Expectation;
import org.ejml.simple.SimpleMatrix;

/** How a gradient with respect to the scores goes on: the derivatives of ⟨dscores, h1·W2 + b2⟩. */
public final class SecondLayer {

    private SecondLayer() {}

    /** With respect to h1 [N×H]. */
    public static Expectation toHidden(NetProblem problem, SimpleMatrix dscores) {
        return derivativeAlongRows(
                dscores, Net.dscoresTerms(problem), h1 -> h1.mult(problem.W2()), problem.hiddenUnits());
    }

    /** With respect to W2 [H×C]. */
    public static Expectation toWeights(NetProblem problem, SimpleMatrix h1, SimpleMatrix dscores) {
        // Behind a unit that is nearly or wholly closed there may be terms that are large.
        double terms = Net.hiddenTerms(problem);
        SimpleMatrix largest = h1.elementOp((int row, int column, double unit) -> Math.max(Math.abs(unit), terms));
        return derivativeAlong(
                dscores, Net.dscoresTerms(problem), h1::mult, largest::mult, problem.hiddenUnits(), problem.classes());
    }

    /** The same for a W2 of many hundred entries. */
    public static Expectation toLargeWeights(NetProblem problem, SimpleMatrix h1, SimpleMatrix dscores) {
        return largeDerivativeAlong(dscores, h1::mult, problem.hiddenUnits(), problem.classes());
    }

    /** With respect to b2 [1×C]. */
    public static Expectation toBiases(NetProblem problem, SimpleMatrix dscores) {
        return derivativeAlong(
                dscores, Net.dscoresTerms(problem), b2 -> Net.repeated(b2, problem.examples()), 1, problem.classes());
    }
}
