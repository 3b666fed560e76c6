package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Size;
import dev.backprop.grader.circuit.Tensor;
import org.apiguardian.api.API;

/** What is divided by a size, as {@code over(sum(margins), N)}. */
@API(status = API.Status.STABLE, since = "0.1")
public final class Over {

    private Over() {}

    /** x/size of each entry. */
    public static <V extends Tensor<V>> V over(V x, Size size) {
        return x.like(new Div("over"), x.node(), size.node());
    }
}
