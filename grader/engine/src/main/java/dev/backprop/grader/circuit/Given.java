package dev.backprop.grader.circuit;

/** The value of one input in an example. */
public record Given(Node input, Quantity value) {}
