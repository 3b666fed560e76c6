package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Op;
import dev.backprop.grader.circuit.Vec;

/** The natural logarithm, entry by entry. */
public final class Log {

    private static final Op FUNCTION = new Smooth((x, y) -> new double[] {Math.log(x), Math.atan2(y, x)}, Math::exp);

    private Log() {}

    public static Num log(Num x) {
        return new Num(Node.of(FUNCTION, x));
    }

    public static Vec log(Vec x) {
        return new Vec(Node.of(FUNCTION, x));
    }

    public static Mat log(Mat x) {
        return new Mat(Node.of(FUNCTION, x));
    }
}
