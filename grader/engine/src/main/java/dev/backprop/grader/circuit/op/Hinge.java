package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Op;
import dev.backprop.grader.circuit.Vec;

/** max(0, x), entry by entry, as a loss counts a margin. */
public final class Hinge {

    private static final Op FUNCTION = new Kinked(0);

    private Hinge() {}

    public static Num hinge(Num x) {
        return new Num(Node.of(FUNCTION, x));
    }

    public static Vec hinge(Vec x) {
        return new Vec(Node.of(FUNCTION, x));
    }

    public static Mat hinge(Mat x) {
        return new Mat(Node.of(FUNCTION, x));
    }
}
