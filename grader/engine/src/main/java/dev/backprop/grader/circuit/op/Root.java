package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Op;
import dev.backprop.grader.circuit.Vec;

/** The square root, entry by entry. */
public final class Root {

    private static final Op FUNCTION = new Smooth(
            (x, y) -> new double[] {Math.sqrt(x), y / (2 * Math.sqrt(x))},
            value -> value > 0 ? value * value : Double.NaN);

    private Root() {}

    public static Num root(Num x) {
        return new Num(Node.of(FUNCTION, x));
    }

    public static Vec root(Vec x) {
        return new Vec(Node.of(FUNCTION, x));
    }

    public static Mat root(Mat x) {
        return new Mat(Node.of(FUNCTION, x));
    }
}
