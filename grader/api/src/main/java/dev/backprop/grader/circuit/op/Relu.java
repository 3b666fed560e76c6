package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Vec;
import org.apiguardian.api.API;

/** The greater of 0 and each entry. */
@API(status = API.Status.STABLE, since = "0.1")
public final class Relu extends Kinked {

    private final String name;

    Relu(String name) {
        this.name = name;
    }

    /** max(0, x) */
    public static Num relu(Num x) {
        return Num.of(new Relu("relu"), x.node(), x.node().literal(0));
    }

    /** max(0, x) */
    public static Vec relu(Vec x) {
        return Vec.of(new Relu("relu"), x.node(), x.node().literal(0));
    }

    /** max(0, x) */
    public static Mat relu(Mat x) {
        return Mat.of(new Relu("relu"), x.node(), x.node().literal(0));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    void below(Complex z, double a, double b) {
        z.set(0, 0);
    }

    @Override
    double terms(double x, double a) {
        return 0;
    }
}
