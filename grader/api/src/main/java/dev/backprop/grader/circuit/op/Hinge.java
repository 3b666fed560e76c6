package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Vec;
import org.apiguardian.api.API;

/** The greater of 0 and each entry, as a loss: {@link Relu} by another name. */
@API(status = API.Status.STABLE, since = "0.1")
public final class Hinge {

    private Hinge() {}

    /** max(0, x) */
    public static Num hinge(Num x) {
        return Num.of(new Relu("hinge"), x.node(), x.node().literal(0));
    }

    /** max(0, x) */
    public static Vec hinge(Vec x) {
        return Vec.of(new Relu("hinge"), x.node(), x.node().literal(0));
    }

    /** max(0, x) */
    public static Mat hinge(Mat x) {
        return Mat.of(new Relu("hinge"), x.node(), x.node().literal(0));
    }
}
