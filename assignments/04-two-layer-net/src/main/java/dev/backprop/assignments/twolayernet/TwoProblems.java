package dev.backprop.assignments.twolayernet;

/** Two problems of one size: whatever a program keeps of the one fits the other. */
public record TwoProblems(NetProblem one, NetProblem other) {}
