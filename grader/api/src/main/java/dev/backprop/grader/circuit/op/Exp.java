package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Vec;
import org.apiguardian.api.API;

/** The exponential of each entry. */
@API(status = API.Status.STABLE, since = "0.1")
public final class Exp extends Smooth {

    private Exp() {}

    /** eˣ */
    public static Num exp(Num x) {
        return Num.of(new Exp(), x.node());
    }

    /** eˣ of each entry. */
    public static Vec exp(Vec x) {
        return Vec.of(new Exp(), x.node());
    }

    /** eˣ of each entry. */
    public static Mat exp(Mat x) {
        return Mat.of(new Exp(), x.node());
    }

    @Override
    public String name() {
        return "exp";
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
