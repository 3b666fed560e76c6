package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Op;
import dev.backprop.grader.circuit.Vec;

/** σ(x) = 1/(1 + e⁻ˣ), entry by entry. */
public final class Sigmoid {

    private static final Op FUNCTION = new Smooth(
                    Sigmoid::quotient,
                    value -> value > 0 && value < 1 ? Math.log(value) - Math.log1p(-value) : Double.NaN)
            .inNeedOfCare();

    private Sigmoid() {}

    public static Num sigmoid(Num x) {
        return new Num(Node.of(FUNCTION, x));
    }

    public static Vec sigmoid(Vec x) {
        return new Vec(Node.of(FUNCTION, x));
    }

    public static Mat sigmoid(Mat x) {
        return new Mat(Node.of(FUNCTION, x));
    }

    /** In the form that does not overflow: by e⁻ˣ for x ≥ 0, and by eˣ below. */
    private static double[] quotient(double x, double y) {
        double power = Math.exp(-Math.abs(x));
        double below = 1 + power;
        double imaginary = power * Math.sin(y) / (below * below);
        return new double[] {(x >= 0 ? 1 : power) / below, imaginary};
    }
}
