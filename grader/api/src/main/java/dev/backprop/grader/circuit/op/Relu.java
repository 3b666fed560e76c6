package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Tensor;
import org.apiguardian.api.API;

/** The greater of 0 and each entry. */
@API(status = API.Status.STABLE, since = "0.1")
public final class Relu extends Kinked {

    Relu(String name) {
        super(name);
    }

    /** max(0, x) of each entry. */
    public static <V extends Tensor<V>> V relu(V x) {
        return x.like(new Relu("relu"), x.node(), x.node().literal(0));
    }

    @Override
    void below(Complex z, double a, double b) {
        z.set(0, 0);
    }

    @Override
    double terms(double x, double a) {
        return 0;
    }
}
