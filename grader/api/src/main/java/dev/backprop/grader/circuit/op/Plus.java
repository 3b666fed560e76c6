package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Tensor;
import dev.backprop.grader.circuit.Vec;
import org.apiguardian.api.API;

/** The sum, entry by entry. */
@API(status = API.Status.STABLE, since = "0.1")
public final class Plus extends Paired {

    private final int sign;

    /** @param sign of the second, 1 or −1 */
    Plus(String name, int sign) {
        super(name);
        this.sign = sign;
    }

    /** x + y, entry by entry; of matrices one may be {@code row(…)} or {@code column(…)}. */
    public static <V extends Tensor<V>> V plus(V x, V y) {
        return x.like(new Plus("plus", 1), x.node(), y.node());
    }

    /** x + y, with the number for each entry. */
    public static Vec plus(Vec x, Num y) {
        return x.like(new Plus("plus", 1), x.node(), y.node());
    }

    /** x + y, with the number for each entry. */
    public static Mat plus(Mat x, Num y) {
        return x.like(new Plus("plus", 1), x.node(), y.node());
    }

    /** x + y, with the number for each entry. */
    public static <V extends Tensor<V>> V plus(V x, double y) {
        return x.like(new Plus("plus", 1), x.node(), x.node().literal(y));
    }

    @Override
    void at(Complex z, double a, double b) {
        z.set(z.re + sign * a, z.im + sign * b);
    }

    @Override
    Three magnitudes(Entry x, Entry y) {
        return new Three(x.magnitude() + y.magnitude(), 1, 1);
    }

    @Override
    Three roundings(double x, double y) {
        return new Three(Math.max(x, y) + 1, 1, 1);
    }
}
