package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Op;
import dev.backprop.grader.circuit.Vec;

/** x², entry by entry. */
public final class Square {

    private static final Op FUNCTION =
            new Smooth((x, y) -> new double[] {x * x - y * y, 2 * x * y}, value -> Double.NaN);

    private Square() {}

    public static Num square(Num x) {
        return new Num(Node.of(FUNCTION, x));
    }

    public static Vec square(Vec x) {
        return new Vec(Node.of(FUNCTION, x));
    }

    public static Mat square(Mat x) {
        return new Mat(Node.of(FUNCTION, x));
    }
}
