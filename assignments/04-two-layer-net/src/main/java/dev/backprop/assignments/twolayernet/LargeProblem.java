package dev.backprop.assignments.twolayernet;

/** A problem of the size that is trained with, too large to be shown or to be shrunk. No pre-activation is at its kink. */
public record LargeProblem(NetProblem problem) {}
