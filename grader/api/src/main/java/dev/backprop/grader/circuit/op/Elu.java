package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Tensor;
import org.apiguardian.api.API;

/** Each entry where it is positive, α(eˣ − 1) elsewhere. */
@API(status = API.Status.STABLE, since = "0.1")
public final class Elu extends Kinked {

    private Elu() {
        super("elu");
    }

    /** x where x &gt; 0, else α(eˣ − 1). */
    public static <V extends Tensor<V>> V elu(V x, double alpha) {
        return x.like(new Elu(), x.node(), x.node().literal(alpha));
    }

    /** x where x &gt; 0, else α(eˣ − 1). */
    public static <V extends Tensor<V>> V elu(V x, Num alpha) {
        return x.like(new Elu(), x.node(), alpha.node());
    }

    /** The same with a parameter for each entry, or for each column as {@code row(a)}. */
    public static Mat elu(Mat x, Mat alpha) {
        return x.like(new Elu(), x.node(), alpha.node());
    }

    @Override
    public boolean mayOverflow() {
        return true;
    }

    @Override
    void below(Complex z, double a, double b) {
        // Where x is positive this is asked for at ties alone.
        z.set(Math.min(z.re, 1), z.im).exp();
        z.set(z.re - 1, z.im).times(a, b);
    }

    @Override
    double preimage(double value, double a) {
        return Math.log1p(value / a);
    }

    @Override
    double terms(double x, double a) {
        return Math.abs(a) * (Math.exp(Math.min(x, 1)) + 1);
    }

    @Override
    Kinked beyond() {
        return new Beyond();
    }

    /** Below −α: α(−2⁶⁰eˣ − 1), whose slope is y + α as well, and whose argument is negative as that of any other is here. */
    private static final class Beyond extends Kinked {

        private static final double LARGE = 0x1p60;

        Beyond() {
            super("elu below −α");
        }

        @Override
        void below(Complex z, double a, double b) {
            z.exp();
            z.set(-LARGE * z.re - 1, -LARGE * z.im).times(a, b);
        }

        @Override
        double preimage(double value, double a) {
            double exp = (-1 - value / a) / LARGE;
            return exp > 0 && exp <= 1 ? Math.log(exp) : Double.NaN;
        }

        @Override
        double terms(double x, double a) {
            return Math.abs(a) * (LARGE * Math.exp(x) + 1);
        }
    }
}
