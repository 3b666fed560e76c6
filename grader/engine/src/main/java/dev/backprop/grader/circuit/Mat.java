package dev.backprop.grader.circuit;

/** A matrix, as a SimpleMatrix of the student's code. */
public record Mat(Node node) implements Expression {}
