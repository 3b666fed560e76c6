package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Op;
import dev.backprop.grader.circuit.Vec;

/** 1/x, entry by entry. */
public final class Reciprocal {

    private static final Op FUNCTION = new Smooth(
            (x, y) -> new double[] {1 / x, -y / (x * x + y * y)}, value -> value == 0 ? Double.NaN : 1 / value);

    private Reciprocal() {}

    public static Num reciprocal(Num x) {
        return new Num(Node.of(FUNCTION, x));
    }

    public static Vec reciprocal(Vec x) {
        return new Vec(Node.of(FUNCTION, x));
    }

    public static Mat reciprocal(Mat x) {
        return new Mat(Node.of(FUNCTION, x));
    }
}
