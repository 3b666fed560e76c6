package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Vec;
import org.apiguardian.api.API;

/** The product, entry by entry. Other names for it: {@code mult} of numbers, {@code scale} by a number. */
@API(status = API.Status.STABLE, since = "0.1")
public final class ElementMult extends Paired {

    ElementMult() {}

    /** x·y, entry by entry. */
    public static Vec elementMult(Vec x, Vec y) {
        return Vec.of(new ElementMult(), x.node(), y.node());
    }

    /** x·y, entry by entry; one may be {@code row(…)} or {@code column(…)}. */
    public static Mat elementMult(Mat x, Mat y) {
        return Mat.of(new ElementMult(), x.node(), y.node());
    }

    @Override
    public String name() {
        return "elementMult";
    }

    @Override
    void at(Complex z, double a, double b) {
        z.times(a, b);
    }

    @Override
    double magnitude(Entry x, Entry y) {
        return x.magnitude() * y.magnitude();
    }

    @Override
    double first(Entry x, Entry y) {
        return y.magnitude();
    }

    @Override
    double second(Entry x, Entry y) {
        return x.magnitude();
    }

    @Override
    double roundings(double x, double y) {
        return x + y + 1;
    }

    @Override
    double ofFirst(double x, double y) {
        return y + 2;
    }

    @Override
    double ofSecond(double x, double y) {
        return x + 2;
    }
}
