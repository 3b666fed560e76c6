package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Vec;
import org.apiguardian.api.API;

/** The greater of two numbers, or of each entry and a number: {@link ElementMax} by another name. */
@API(status = API.Status.STABLE, since = "0.1")
public final class Max {

    private Max() {}

    /** max(x, y) */
    public static Num max(Num x, Num y) {
        return Num.of(new ElementMax("max"), x.node(), y.node());
    }

    /** max(x, y) */
    public static Num max(Num x, double y) {
        return Num.of(new ElementMax("max"), x.node(), x.node().literal(y));
    }

    /** max(x, y) of each entry. */
    public static Vec max(Vec x, double y) {
        return Vec.of(new ElementMax("max"), x.node(), x.node().literal(y));
    }

    /** max(x, y) of each entry. */
    public static Mat max(Mat x, double y) {
        return Mat.of(new ElementMax("max"), x.node(), x.node().literal(y));
    }
}
