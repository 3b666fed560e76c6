package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Tensor;
import org.apiguardian.api.API;

/** A number times each entry: {@link ElementMult} by another name. */
@API(status = API.Status.STABLE, since = "0.1")
public final class Scale {

    private Scale() {}

    /** factor·x of each entry. */
    public static <V extends Tensor<V>> V scale(Num factor, V x) {
        return x.like(new ElementMult(), factor.node(), x.node());
    }

    /** factor·x of each entry. */
    public static <V extends Tensor<V>> V scale(double factor, V x) {
        return x.like(new ElementMult(), x.node().literal(factor), x.node());
    }
}
