package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Tensor;
import org.apiguardian.api.API;

/** The square root of each entry. */
@API(status = API.Status.STABLE, since = "0.1")
public final class Root extends Smooth {

    private Root() {
        super("root");
    }

    /** √x of each entry, none of which may be negative. */
    public static <V extends Tensor<V>> V root(V x) {
        return x.like(new Root(), x.node());
    }

    @Override
    void at(Complex z) {
        z.root();
    }

    @Override
    boolean isSingularAtZero() {
        return true;
    }

    @Override
    double preimage(double value, double at) {
        return value >= 0 ? value * value : Double.NaN;
    }

    /** −√x, whose slope is one over twice its value as well. */
    @Override
    Smooth beyond() {
        return new Negative(this);
    }
}
