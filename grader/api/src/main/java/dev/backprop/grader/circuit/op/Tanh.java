package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Tensor;
import org.apiguardian.api.API;

/** The hyperbolic tangent of each entry. Its usual formulas have terms of 1: 2σ(2x) − 1 is one of them. */
@API(status = API.Status.STABLE, since = "0.1")
public final class Tanh extends Smooth {

    /** From there on the value is 1 in doubles, and the slope 0. */
    private static final double SATURATED = 800;

    private Tanh() {
        super("tanh");
    }

    /** The hyperbolic tangent of each entry. */
    public static <V extends Tensor<V>> V tanh(V x) {
        return x.like(new Tanh(), x.node());
    }

    @Override
    public boolean mayOverflow() {
        return true;
    }

    @Override
    void at(Complex z) {
        // tanh(x + iy) = (sinh 2x + i·sin 2y)/(cosh 2x + cos 2y), whose real part is tanh x for a y that is tiny.
        double twice = z.im + z.im;
        z.set(Math.tanh(z.re), Math.sin(twice) / (Math.cosh(z.re + z.re) + Math.cos(twice)));
    }

    @Override
    double terms(double x, double value) {
        return 1;
    }

    @Override
    double preimage(double value, double at) {
        return Math.abs(value) == 1
                ? value * SATURATED
                : Math.abs(value) < 1 ? (Math.log1p(value) - Math.log1p(-value)) / 2 : Double.NaN;
    }

    @Override
    Smooth beyond() {
        return new Coth();
    }

    /** 1/tanh x, whose values are beyond those of tanh, and whose slope is 1 minus their square as well. */
    private static final class Coth extends Smooth {

        private final Tanh inverse = new Tanh();

        Coth() {
            super("coth");
        }

        @Override
        void at(Complex z) {
            inverse.at(z);
            z.inverse();
        }

        @Override
        boolean isSingularAtZero() {
            return true;
        }

        @Override
        double preimage(double value, double at) {
            return Math.abs(value) > 1 ? Math.log1p(2 / (value - 1)) / 2 : Double.NaN;
        }
    }
}
