package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Vec;
import org.apiguardian.api.API;

/** A number times each entry: {@link ElementMult} by another name. */
@API(status = API.Status.STABLE, since = "0.1")
public final class Scale {

    private Scale() {}

    /** factor·x */
    public static Num scale(Num factor, Num x) {
        return Num.of(new ElementMult(), factor.node(), x.node());
    }

    /** factor·x of each entry. */
    public static Vec scale(Num factor, Vec x) {
        return Vec.of(new ElementMult(), factor.node(), x.node());
    }

    /** factor·x of each entry. */
    public static Mat scale(Num factor, Mat x) {
        return Mat.of(new ElementMult(), factor.node(), x.node());
    }

    /** factor·x */
    public static Num scale(double factor, Num x) {
        return Num.of(new ElementMult(), x.node().literal(factor), x.node());
    }

    /** factor·x of each entry. */
    public static Vec scale(double factor, Vec x) {
        return Vec.of(new ElementMult(), x.node().literal(factor), x.node());
    }

    /** factor·x of each entry. */
    public static Mat scale(double factor, Mat x) {
        return Mat.of(new ElementMult(), x.node().literal(factor), x.node());
    }
}
