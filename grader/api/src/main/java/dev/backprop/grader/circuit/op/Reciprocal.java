package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Tensor;
import org.apiguardian.api.API;

/** One over each entry. */
@API(status = API.Status.STABLE, since = "0.1")
public final class Reciprocal extends Smooth {

    private Reciprocal() {}

    /** 1/x of each entry. */
    public static <V extends Tensor<V>> V reciprocal(V x) {
        return x.like(new Reciprocal(), x.node());
    }

    @Override
    public String name() {
        return "reciprocal";
    }

    @Override
    void at(Complex z) {
        double re = z.re;
        double im = z.im;
        z.set(1, 0).over(re, im);
    }

    @Override
    boolean isSingularAtZero() {
        return true;
    }

    @Override
    double preimage(double value, double at) {
        return value == 0 ? Double.NaN : 1 / value;
    }
}
