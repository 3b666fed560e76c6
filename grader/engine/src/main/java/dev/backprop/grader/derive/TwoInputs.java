package dev.backprop.grader.derive;

/** Two inputs of one shape, of which each shows what a program keeps of the other. */
public record TwoInputs(Record one, Record other) {}
