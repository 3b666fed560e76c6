package dev.backprop.assignments.flatsvm;

/** Two problems of one size: whatever a program keeps of the one fits the other. */
public record TwoProblems(SvmProblem one, SvmProblem other) {}
