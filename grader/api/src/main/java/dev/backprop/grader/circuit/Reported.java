package dev.backprop.grader.circuit;

import org.apiguardian.api.API;

/** What a student may report: a stage of the forward pass, or a gradient. */
@API(status = API.Status.STABLE, since = "0.1")
public sealed interface Reported permits Tensor, Gradient {

    /** The node itself; of a gradient that to which it belongs. */
    Node node();

    /** The name of the stage: that of its field, for a gradient with a {@code d} in front. */
    String name();
}
