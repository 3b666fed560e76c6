package dev.backprop.grader.circuit;

import org.apiguardian.api.API;

/**
 * An entry of a kink whose argument is zero as far as rounding can tell, so that its slope is free.
 *
 * @param entry of the kink's result, row by row
 */
@API(status = API.Status.INTERNAL)
public record Tie(Node kink, int entry) {}
