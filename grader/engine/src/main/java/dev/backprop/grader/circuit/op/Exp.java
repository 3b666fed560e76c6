package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Op;
import dev.backprop.grader.circuit.Vec;

/** eˣ, entry by entry. */
public final class Exp {

    private static final Op FUNCTION = new Smooth(
            (x, y) -> new double[] {Math.exp(x), Math.exp(x) * Math.sin(y)},
            value -> value > 0 ? Math.log(value) : Double.NaN);

    private Exp() {}

    public static Num exp(Num x) {
        return new Num(Node.of(FUNCTION, x));
    }

    public static Vec exp(Vec x) {
        return new Vec(Node.of(FUNCTION, x));
    }

    public static Mat exp(Mat x) {
        return new Mat(Node.of(FUNCTION, x));
    }
}
