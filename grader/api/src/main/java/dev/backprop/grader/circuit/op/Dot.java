package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Vec;
import org.apiguardian.api.API;

/** The inner product of two vectors. */
@API(status = API.Status.STABLE, since = "0.1")
public final class Dot {

    private Dot() {}

    /** xᵀy */
    public static Num dot(Vec x, Vec y) {
        Paired.common("dot", x.node(), y.node());
        return Sum.sum(ElementMult.elementMult(x, y));
    }
}
