package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Tensor;
import org.apiguardian.api.API;

/** The natural logarithm of each entry. */
@API(status = API.Status.STABLE, since = "0.1")
public final class Log extends Smooth {

    private Log() {
        super("log");
    }

    /** The natural logarithm of each entry, all of which have to be positive. */
    public static <V extends Tensor<V>> V log(V x) {
        return x.like(new Log(), x.node());
    }

    @Override
    void at(Complex z) {
        z.log();
    }

    @Override
    boolean isSingularAtZero() {
        return true;
    }

    @Override
    double preimage(double value, double at) {
        return Math.exp(value);
    }
}
