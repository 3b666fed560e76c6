package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Tensor;
import org.apiguardian.api.API;

/** Each entry to a fixed power. */
@API(status = API.Status.STABLE, since = "0.1")
public final class Power extends Smooth {

    /** The largest whole exponent that is multiplied out. */
    private static final int LARGEST = 64;

    private final double exponent;

    private Power(double exponent) {
        super("power");
        this.exponent = exponent;
    }

    /** Each entry to a power. Of a number that is not positive, only to a whole one. */
    public static <V extends Tensor<V>> V power(V x, double exponent) {
        return x.like(new Power(exponent), x.node());
    }

    @Override
    void at(Complex z) {
        double re = z.re;
        double im = z.im;
        if (exponent != Math.rint(exponent) || Math.abs(exponent) > LARGEST) {
            z.log();
            z.set(exponent * z.re, exponent * z.im).exp();
            return;
        }
        z.set(1, 0);
        for (int k = 0; k < Math.abs(exponent); k++) {
            z.times(re, im);
        }
        if (exponent < 0) {
            z.inverse();
        }
    }

    @Override
    double preimage(double value, double at) {
        return value > 0 && at > 0 ? Math.pow(value, 1 / exponent) : Double.NaN;
    }

    @Override
    boolean isSingularAtZero() {
        return exponent < 0 || exponent != Math.rint(exponent);
    }

    @Override
    int own() {
        return super.own() + (int) Math.min(Math.abs(exponent), 1e6);
    }
}
