package dev.backprop.grader.circuit;

import org.apiguardian.api.API;

/** What an author handles: a number, a vector, a matrix or labels. All of them are one node. */
@API(status = API.Status.STABLE, since = "0.1")
public sealed interface Value permits Tensor, Labels {

    Node node();
}
