package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Tensor;
import dev.backprop.grader.circuit.Vec;
import org.apiguardian.api.API;

/** The quotient, entry by entry. */
@API(status = API.Status.STABLE, since = "0.1")
public final class Div extends Paired {

    Div(String name) {
        super(name);
    }

    /** x/y, entry by entry; of matrices one may be {@code row(…)} or {@code column(…)}. */
    public static <V extends Tensor<V>> V div(V x, V y) {
        return x.like(new Div("div"), x.node(), y.node());
    }

    /** x/y, with the number for each entry. */
    public static Vec div(Vec x, Num y) {
        return x.like(new Div("div"), x.node(), y.node());
    }

    /** x/y, with the number for each entry. */
    public static Mat div(Mat x, Num y) {
        return x.like(new Div("div"), x.node(), y.node());
    }

    /** x/y, with the number for each entry. */
    public static <V extends Tensor<V>> V div(V x, double y) {
        return x.like(new Div("div"), x.node(), x.node().literal(y));
    }

    @Override
    void at(Complex z, double a, double b) {
        z.over(a, b);
    }

    @Override
    Three magnitudes(Entry x, Entry y) {
        double least = least(y);
        // By how much more the divisor may be out than its own rounding: at least 1.
        double spread = y.magnitude() / least;
        return new Three(x.magnitude() / least * spread, spread / least, 2 * x.magnitude() / least * spread / least);
    }

    @Override
    Three roundings(double x, double y) {
        return new Three(x + y + 2, y + 3, x + 2 * y + 5);
    }

    /** How near to 0 the divisor may be; at 0 rounding may do anything. */
    private static double least(Entry y) {
        return y.bound() >= Math.abs(y.value()) ? 0 : Math.abs(y.value()) - y.bound();
    }
}
