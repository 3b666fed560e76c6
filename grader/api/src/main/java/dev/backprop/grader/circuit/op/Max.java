package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Tensor;
import org.apiguardian.api.API;

/** The greater of two numbers, or of each entry and a number: {@link ElementMax} by another name. */
@API(status = API.Status.STABLE, since = "0.1")
public final class Max {

    private Max() {}

    /** max(x, y) */
    public static Num max(Num x, Num y) {
        return x.like(new ElementMax("max"), x.node(), y.node());
    }

    /** max(x, y) of each entry. */
    public static <V extends Tensor<V>> V max(V x, double y) {
        return x.like(new ElementMax("max"), x.node(), x.node().literal(y));
    }
}
