package dev.backprop.assignments.twolayernet;

import dev.backprop.grader.numeric.Evaluation;
import org.ejml.simple.SimpleMatrix;

/**
 * The trusted forward pass of a network of two linear layers with a ReLU in between. There is no backward pass here:
 * gradients are found numerically, or from the linear maps themselves.
 */
public final class Net {

    private Net() {}

    /** X·W1 + b1 [N×H]. */
    public static SimpleMatrix preActivation(NetProblem problem) {
        return plusRow(problem.X().mult(problem.W1()), problem.b1());
    }

    /** max(0, X·W1 + b1) [N×H]. */
    public static SimpleMatrix hidden(NetProblem problem) {
        return preActivation(problem).elementOp((int row, int column, double z) -> Math.max(0, z));
    }

    /** No entry of X·W1 + b1 has a larger sum of absolute terms. */
    public static double hiddenTerms(NetProblem problem) {
        return problem.features() * problem.X().elementMaxAbs() * problem.W1().elementMaxAbs()
                + problem.b1().elementMaxAbs();
    }

    /** h1·W2 + b2 [N×C]. */
    public static SimpleMatrix scores(NetProblem problem, SimpleMatrix h1) {
        return plusRow(h1.mult(problem.W2()), problem.b2());
    }

    /** No entry of h1·W2 + b2 has a larger sum of absolute terms, nor of the terms of these. */
    public static double scoreTerms(NetProblem problem, SimpleMatrix h1) {
        return problem.hiddenUnits()
                        * Math.max(h1.elementMaxAbs(), hiddenTerms(problem))
                        * problem.W2().elementMaxAbs()
                + problem.b2().elementMaxAbs();
    }

    /**
     * For each entry of dscores the sum of the absolute values that it may be added up from, with what the rounding of the scores
     * does to a probability [N×C].
     */
    public static SimpleMatrix dscoresTerms(NetProblem problem) {
        SimpleMatrix scores = scores(problem, hidden(problem));
        SimpleMatrix slopes = Softmax.slopes(scores, problem.y());
        double size = 1 + scores.elementMaxAbs();
        return slopes.elementOp((int row, int column, double slope) ->
                size * (Math.abs(slope) + (column == problem.y()[row] ? 1.0 / problem.examples() : 0)));
    }

    /** The same for dh1 [N×H]. */
    public static SimpleMatrix dh1Terms(NetProblem problem) {
        SimpleMatrix dscores = dscoresTerms(problem);
        double weight = problem.W2().elementMaxAbs();
        return new SimpleMatrix(problem.examples(), problem.hiddenUnits())
                .elementOp((int row, int column, double none) ->
                        weight * dscores.getRow(row).elementSum());
    }

    /** λ (Σ W1² + Σ W2²), without a ½ and without the biases. */
    public static double regLoss(NetProblem problem) {
        return problem.lambda() * (squares(problem.W1()) + squares(problem.W2()));
    }

    /** The row b [1×K], once for each of {@code rows} examples: what a layer's biases add to it. */
    public static SimpleMatrix repeated(SimpleMatrix b, int rows) {
        return plusRow(new SimpleMatrix(rows, b.getNumCols()), b);
    }

    /**
     * 1 where a hidden unit is active, else 0 [N×H].
     *
     * @param tiesAreActive what to say of a pre-activation so near to 0 that its sign is a matter of rounding
     */
    public static SimpleMatrix mask(NetProblem problem, boolean tiesAreActive) {
        double width = Evaluation.tieTolerance(hiddenTerms(problem));
        return preActivation(problem).elementOp((int row, int column, double z) -> {
            boolean active = Math.abs(z) <= width ? tiesAreActive : z > 0;
            return active ? 1 : 0;
        });
    }

    /** Whether a pre-activation is so near to 0 that its sign is a matter of rounding. */
    public static boolean hasTie(NetProblem problem) {
        double width = Evaluation.tieTolerance(hiddenTerms(problem));
        for (double z : preActivation(problem).getDDRM().getData()) {
            if (Math.abs(z) <= width) {
                return true;
            }
        }
        return false;
    }

    private static double squares(SimpleMatrix matrix) {
        return matrix.elementMult(matrix).elementSum();
    }

    private static SimpleMatrix plusRow(SimpleMatrix matrix, SimpleMatrix b) {
        return matrix.elementOp((int row, int column, double value) -> value + b.get(column));
    }
}
