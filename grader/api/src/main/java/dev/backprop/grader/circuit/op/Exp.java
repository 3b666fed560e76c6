package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Tensor;
import org.apiguardian.api.API;

/** The exponential of each entry. */
@API(status = API.Status.STABLE, since = "0.1")
public final class Exp extends Smooth {

    private Exp() {
        super("exp");
    }

    /** eˣ of each entry. */
    public static <V extends Tensor<V>> V exp(V x) {
        return x.like(new Exp(), x.node());
    }

    @Override
    void at(Complex z) {
        z.exp();
    }

    @Override
    double preimage(double value, double at) {
        return value > 0 ? Math.log(value) : Double.NaN;
    }

    /** −eˣ, whose slope is its value as well. */
    @Override
    Smooth beyond() {
        return new Negative(this);
    }
}
