package dev.backprop.assignments.flatsvm;

import org.ejml.simple.SimpleMatrix;

/**
 * A problem on a binary grid, so that its scores and margins are exact, with one margin a hair's breadth from its kink:
 * a finite difference either steps over the kink, or takes a step so small that rounding shows.
 */
public record NearKinkProblem(SvmProblem problem) {

    private static final double HAIR = 0x1p-20;

    /**
     * Moves one weight so that the margin of the first example and its first wrong class is just above or below 0.
     *
     * @param problem with entries that are multiples of 1/8
     */
    static NearKinkProblem near(SvmProblem problem, boolean above) {
        SimpleMatrix W = problem.W().copy();
        SimpleMatrix X = problem.X().copy();
        X.set(0, 0, 1);
        SvmProblem moved = new SvmProblem(W, X, problem.y(), 0);
        int correct = problem.y()[0];
        int wrong = correct == 0 ? 1 : 0;
        SimpleMatrix scores = Svm.scores(moved);
        double argument = scores.get(0, wrong) - scores.get(0, correct) + 1;
        W.set(0, wrong, W.get(0, wrong) - argument + (above ? HAIR : -HAIR));
        return new NearKinkProblem(moved);
    }

    /** Whether no margin lies on its kink. */
    boolean hasNoTie() {
        return Svm.hasNoTie(problem);
    }
}
