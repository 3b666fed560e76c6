package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Tensor;
import org.apiguardian.api.API;

/** One over each entry. */
@API(status = API.Status.STABLE, since = "0.1")
public final class Reciprocal extends Smooth {

    private Reciprocal() {
        super("reciprocal");
    }

    /** 1/x of each entry. */
    public static <V extends Tensor<V>> V reciprocal(V x) {
        return x.like(new Reciprocal(), x.node());
    }

    @Override
    void at(Complex z) {
        z.inverse();
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
