package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Op;
import dev.backprop.grader.circuit.Vec;

/** The hyperbolic tangent, entry by entry. */
public final class Tanh {

    private static final Op FUNCTION = new Smooth(
                    (x, y) -> new double[] {Math.tanh(x), Math.sin(2 * y) / (Math.cosh(2 * x) + Math.cos(2 * y))},
                    value -> Math.abs(value) < 1 ? (Math.log1p(value) - Math.log1p(-value)) / 2 : Double.NaN)
            .inNeedOfCare();

    private Tanh() {}

    public static Num tanh(Num x) {
        return new Num(Node.of(FUNCTION, x));
    }

    public static Vec tanh(Vec x) {
        return new Vec(Node.of(FUNCTION, x));
    }

    public static Mat tanh(Mat x) {
        return new Mat(Node.of(FUNCTION, x));
    }
}
