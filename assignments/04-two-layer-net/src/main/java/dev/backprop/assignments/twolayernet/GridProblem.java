package dev.backprop.assignments.twolayernet;

/**
 * A problem on a binary grid, so that its pre-activations and scores are exact in any order of summation. Its first feature is
 * 1 in every example, and λ is 0.
 */
public record GridProblem(NetProblem problem) {

    /** Whether no pre-activation lies on its kink. */
    boolean hasNoTie() {
        return !Net.hasTie(problem);
    }
}
