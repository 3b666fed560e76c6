package dev.backprop.grader.circuit;

import java.util.Map;
import org.apiguardian.api.API;

/**
 * A gradient at ties: {@code base + Σ slope·effect}, with slopes from 0 to 1.
 *
 * @param base with all slopes 0
 * @param effects by tie
 * @param independent whether the sum holds; it does not where one tie lies on the way of another
 */
@API(status = API.Status.INTERNAL)
public record TieEffects(double[] base, Map<Tie, double[]> effects, boolean independent) {}
