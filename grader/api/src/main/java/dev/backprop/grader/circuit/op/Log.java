package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Vec;
import org.apiguardian.api.API;

/** The natural logarithm of each entry. */
@API(status = API.Status.STABLE, since = "0.1")
public final class Log extends Smooth {

    private Log() {}

    /** The natural logarithm, of a positive number. */
    public static Num log(Num x) {
        return Num.of(new Log(), x.node());
    }

    /** The natural logarithm of each entry. */
    public static Vec log(Vec x) {
        return Vec.of(new Log(), x.node());
    }

    /** The natural logarithm of each entry. */
    public static Mat log(Mat x) {
        return Mat.of(new Log(), x.node());
    }

    @Override
    public String name() {
        return "log";
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
