package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Vec;
import org.apiguardian.api.API;

/** The product, entry by entry. Other names for it: {@code mult} of numbers, {@code scale} by a number. */
@API(status = API.Status.STABLE, since = "0.1")
public final class ElementMult extends Paired {

    ElementMult() {
        super("elementMult");
    }

    /** x·y, entry by entry. */
    public static Vec elementMult(Vec x, Vec y) {
        return Vec.of(new ElementMult(), x.node(), y.node());
    }

    /** x·y, entry by entry; one may be {@code row(…)} or {@code column(…)}. */
    public static Mat elementMult(Mat x, Mat y) {
        return Mat.of(new ElementMult(), x.node(), y.node());
    }

    @Override
    void at(Complex z, double a, double b) {
        z.times(a, b);
    }

    @Override
    Three magnitudes(Entry x, Entry y) {
        return new Three(x.magnitude() * y.magnitude(), y.magnitude(), x.magnitude());
    }

    @Override
    Three roundings(double x, double y) {
        return new Three(x + y + 1, y + 2, x + 2);
    }
}
