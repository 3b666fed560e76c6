package dev.backprop.grader.circuit;

/**
 * An entry of a kink whose argument is zero as far as rounding can tell, so that its slope is free.
 *
 * @param entry of the kink's result, row by row
 */
public record Tie(Node kink, int entry) {}
