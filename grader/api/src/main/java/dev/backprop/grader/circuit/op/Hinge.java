package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Tensor;
import org.apiguardian.api.API;

/** The greater of 0 and each entry, as a loss: {@link Relu} by another name. */
@API(status = API.Status.STABLE, since = "0.1")
public final class Hinge {

    private Hinge() {}

    /** max(0, x) of each entry. */
    public static <V extends Tensor<V>> V hinge(V x) {
        return x.like(new Relu("hinge"), x.node(), x.node().literal(0));
    }
}
