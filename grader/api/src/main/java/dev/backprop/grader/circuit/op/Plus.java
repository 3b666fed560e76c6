package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Vec;
import org.apiguardian.api.API;

/** The sum, entry by entry. */
@API(status = API.Status.STABLE, since = "0.1")
public final class Plus extends Paired {

    private Plus() {}

    /** x + y. */
    public static Num plus(Num x, Num y) {
        return Num.of(new Plus(), x.node(), y.node());
    }

    /** x + y, entry by entry. */
    public static Vec plus(Vec x, Vec y) {
        return Vec.of(new Plus(), x.node(), y.node());
    }

    /** x + y, entry by entry; one may be {@code row(…)} or {@code column(…)}. */
    public static Mat plus(Mat x, Mat y) {
        return Mat.of(new Plus(), x.node(), y.node());
    }

    /** x + y, with the number for each entry. */
    public static Vec plus(Vec x, Num y) {
        return Vec.of(new Plus(), x.node(), y.node());
    }

    /** x + y, with the number for each entry. */
    public static Mat plus(Mat x, Num y) {
        return Mat.of(new Plus(), x.node(), y.node());
    }

    /** x + y. */
    public static Num plus(Num x, double y) {
        return Num.of(new Plus(), x.node(), x.node().literal(y));
    }

    /** x + y. */
    public static Vec plus(Vec x, double y) {
        return Vec.of(new Plus(), x.node(), x.node().literal(y));
    }

    /** x + y. */
    public static Mat plus(Mat x, double y) {
        return Mat.of(new Plus(), x.node(), x.node().literal(y));
    }

    @Override
    public String name() {
        return "plus";
    }

    @Override
    void at(Complex z, double a, double b) {
        z.set(z.re + a, z.im + b);
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
