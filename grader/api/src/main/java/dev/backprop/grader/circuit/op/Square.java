package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Vec;
import org.apiguardian.api.API;

/** The square of each entry. */
@API(status = API.Status.STABLE, since = "0.1")
public final class Square extends Smooth {

    private Square() {}

    /** x² */
    public static Num square(Num x) {
        return Num.of(new Square(), x.node());
    }

    /** x² of each entry. */
    public static Vec square(Vec x) {
        return Vec.of(new Square(), x.node());
    }

    /** x² of each entry. */
    public static Mat square(Mat x) {
        return Mat.of(new Square(), x.node());
    }

    @Override
    public String name() {
        return "square";
    }

    @Override
    void at(Complex z) {
        z.times(z.re, z.im);
    }

    @Override
    double preimage(double value, double at) {
        return Math.copySign(Math.sqrt(value), at);
    }
}
