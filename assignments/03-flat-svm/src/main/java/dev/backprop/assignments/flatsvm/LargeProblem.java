package dev.backprop.assignments.flatsvm;

/** A problem of the size that is trained with, too large to be shown or to be shrunk. */
public record LargeProblem(SvmProblem problem) {}
