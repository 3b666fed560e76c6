package dev.backprop.assignments.flatsvm;

/** A problem of the size that is trained with, too large to be shown or to be shrunk. */
public record LargeProblem(SvmProblem problem) {

    /** Whether no margin lies on its kink, where there would be no one gradient to go on from. */
    boolean hasNoTie() {
        return Svm.hasNoTie(problem);
    }
}
