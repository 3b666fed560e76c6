package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Tensor;
import org.apiguardian.api.API;

/** The square of each entry. */
@API(status = API.Status.STABLE, since = "0.1")
public final class Square extends Smooth {

    private Square() {
        super("square");
    }

    /** x² of each entry. */
    public static <V extends Tensor<V>> V square(V x) {
        return x.like(new Square(), x.node());
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
