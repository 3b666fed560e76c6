package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Vec;
import org.apiguardian.api.API;

/** The difference, entry by entry. */
@API(status = API.Status.STABLE, since = "0.1")
public final class Minus extends Paired {

    private Minus() {}

    /** x − y. */
    public static Num minus(Num x, Num y) {
        return Num.of(new Minus(), x.node(), y.node());
    }

    /** x − y, entry by entry. */
    public static Vec minus(Vec x, Vec y) {
        return Vec.of(new Minus(), x.node(), y.node());
    }

    /** x − y, entry by entry; one may be {@code row(…)} or {@code column(…)}. */
    public static Mat minus(Mat x, Mat y) {
        return Mat.of(new Minus(), x.node(), y.node());
    }

    /** x − y, with the number for each entry. */
    public static Vec minus(Vec x, Num y) {
        return Vec.of(new Minus(), x.node(), y.node());
    }

    /** x − y, with the number for each entry. */
    public static Mat minus(Mat x, Num y) {
        return Mat.of(new Minus(), x.node(), y.node());
    }

    /** x − y. */
    public static Num minus(Num x, double y) {
        return Num.of(new Minus(), x.node(), x.node().literal(y));
    }

    /** x − y. */
    public static Vec minus(Vec x, double y) {
        return Vec.of(new Minus(), x.node(), x.node().literal(y));
    }

    /** x − y. */
    public static Mat minus(Mat x, double y) {
        return Mat.of(new Minus(), x.node(), x.node().literal(y));
    }

    @Override
    public String name() {
        return "minus";
    }

    @Override
    void at(Complex z, double a, double b) {
        z.set(z.re - a, z.im - b);
    }

    @Override
    double magnitude(Entry x, Entry y) {
        return x.magnitude() + y.magnitude();
    }

    @Override
    double first(Entry x, Entry y) {
        return 1;
    }

    @Override
    double second(Entry x, Entry y) {
        return 1;
    }

    @Override
    double roundings(double x, double y) {
        return Math.max(x, y) + 1;
    }

    @Override
    double ofFirst(double x, double y) {
        return 1;
    }

    @Override
    double ofSecond(double x, double y) {
        return 1;
    }
}
