package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Tensor;
import org.apiguardian.api.API;

/** The logistic function of each entry. Its usual formulas have terms of 1: (1 + tanh(x/2))/2 is one of them. */
@API(status = API.Status.STABLE, since = "0.1")
public final class Sigmoid extends Smooth {

    /** From there on the value is 1 in doubles, and the slope 0. */
    private static final double SATURATED = 800;

    private Sigmoid() {
        super("sigmoid");
    }

    /** σ(x) = 1/(1 + e⁻ˣ) of each entry. */
    public static <V extends Tensor<V>> V sigmoid(V x) {
        return x.like(new Sigmoid(), x.node());
    }

    @Override
    public boolean mayOverflow() {
        return true;
    }

    @Override
    void at(Complex z) {
        // The exponential that does not overflow.
        if (z.re >= 0) {
            z.set(-z.re, -z.im).exp();
            z.set(1 + z.re, z.im).inverse();
        } else {
            z.exp();
            z.over(1 + z.re, z.im);
        }
    }

    @Override
    double terms(double x, double value) {
        return 1;
    }

    @Override
    double preimage(double value, double at) {
        if (value == 0 || value == 1) {
            return (2 * value - 1) * SATURATED;
        }
        return value > 0 && value < 1 ? Math.log(value) - Math.log1p(-value) : Double.NaN;
    }

    @Override
    Smooth beyond() {
        return new Beyond();
    }

    /** 1/(1 − e⁻ˣ), which is negative or more than 1, and whose slope is y(1 − y) as well. */
    private static final class Beyond extends Smooth {

        Beyond() {
            super("sigmoid beyond 0 and 1");
        }

        @Override
        void at(Complex z) {
            double sign = Math.signum(z.re);
            z.set(-sign * z.re, -sign * z.im).exp();
            double re = z.re;
            double im = z.im;
            z.set(sign > 0 ? 1 : -re, sign > 0 ? 0 : -im).over(1 - re, -im);
        }

        @Override
        boolean isSingularAtZero() {
            return true;
        }

        @Override
        double preimage(double value, double at) {
            return value < 0 || value > 1 ? -Math.log1p(-1 / value) : Double.NaN;
        }
    }
}
