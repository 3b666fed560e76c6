package dev.backprop.grader.circuit;

import org.apiguardian.api.API;

/** The value of one input in an example. */
@API(status = API.Status.STABLE, since = "0.1")
public record Given(Node input, Quantity value) {}
