package dev.backprop.grader.circuit;

import java.util.List;
import org.apiguardian.api.API;

/**
 * What a gradient must be.
 *
 * @param gradient of the shape of its node
 * @param ties at which it depends on a slope that is free
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Derivative(Quantity gradient, List<Tie> ties) {}
