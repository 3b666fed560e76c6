package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Op;
import dev.backprop.grader.circuit.Vec;

/** max(0, x), entry by entry. */
public final class Relu {

    private static final Op FUNCTION = new Kinked(0);

    private Relu() {}

    public static Num relu(Num x) {
        return new Num(Node.of(FUNCTION, x));
    }

    public static Vec relu(Vec x) {
        return new Vec(Node.of(FUNCTION, x));
    }

    public static Mat relu(Mat x) {
        return new Mat(Node.of(FUNCTION, x));
    }
}
