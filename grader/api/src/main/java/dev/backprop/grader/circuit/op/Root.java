package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Vec;
import org.apiguardian.api.API;

/** The square root of each entry. */
@API(status = API.Status.STABLE, since = "0.1")
public final class Root extends Smooth {

    private Root() {}

    /** √x, of a number that is not negative. */
    public static Num root(Num x) {
        return Num.of(new Root(), x.node());
    }

    /** √x of each entry. */
    public static Vec root(Vec x) {
        return Vec.of(new Root(), x.node());
    }

    /** √x of each entry. */
    public static Mat root(Mat x) {
        return Mat.of(new Root(), x.node());
    }

    @Override
    public String name() {
        return "root";
    }

    @Override
    void at(Complex z) {
        z.root();
    }

    @Override
    boolean isSingularAtZero() {
        return true;
    }

    @Override
    double preimage(double value, double at) {
        return value >= 0 ? value * value : Double.NaN;
    }

    /** −√x, whose slope is one over twice its value as well. */
    @Override
    Smooth beyond() {
        return new Negative(this);
    }
}
