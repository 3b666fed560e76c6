package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Tensor;
import dev.backprop.grader.circuit.Vec;
import org.apiguardian.api.API;

/** The difference, entry by entry: {@link Plus} with the other sign. */
@API(status = API.Status.STABLE, since = "0.1")
public final class Minus {

    private Minus() {}

    /** x − y, entry by entry; of matrices one may be {@code row(…)} or {@code column(…)}. */
    public static <V extends Tensor<V>> V minus(V x, V y) {
        return x.like(new Plus("minus", -1), x.node(), y.node());
    }

    /** x − y, with the number for each entry. */
    public static Vec minus(Vec x, Num y) {
        return x.like(new Plus("minus", -1), x.node(), y.node());
    }

    /** x − y, with the number for each entry. */
    public static Mat minus(Mat x, Num y) {
        return x.like(new Plus("minus", -1), x.node(), y.node());
    }

    /** x − y, with the number for each entry. */
    public static <V extends Tensor<V>> V minus(V x, double y) {
        return x.like(new Plus("minus", -1), x.node(), x.node().literal(y));
    }
}
