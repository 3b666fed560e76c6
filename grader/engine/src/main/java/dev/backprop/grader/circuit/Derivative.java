package dev.backprop.grader.circuit;

import java.util.List;

/**
 * What a gradient must be.
 *
 * @param gradient of the shape of its node
 * @param ties at which it depends on a slope that is free
 */
public record Derivative(Quantity gradient, List<Tie> ties) {}
