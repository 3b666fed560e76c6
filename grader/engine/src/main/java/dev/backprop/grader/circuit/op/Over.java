package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Kinks;
import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Op;
import dev.backprop.grader.circuit.Shape;
import dev.backprop.grader.circuit.Size;
import dev.backprop.grader.circuit.Values;
import dev.backprop.grader.circuit.Vec;
import java.util.List;

/** Divided by a size, as a mean over a batch is. */
public final class Over {

    private Over() {}

    public static Num over(Num a, Size size) {
        return new Num(Node.of(QUOTIENT, a, size));
    }

    public static Vec over(Vec a, Size size) {
        return new Vec(Node.of(QUOTIENT, a, size));
    }

    public static Mat over(Mat a, Size size) {
        return new Mat(Node.of(QUOTIENT, a, size));
    }

    private static final Op QUOTIENT = new Op() {
        @Override
        public Shape shape(List<Shape> arguments) {
            return arguments.get(0);
        }

        @Override
        public Values apply(List<Values> arguments, Shape shape, Kinks kinks) {
            Values a = arguments.get(0);
            double size = arguments.get(1).shape().rows();
            Values quotient = new Values(shape);
            for (int i = 0; i < quotient.size(); i++) {
                quotient.real[i] = a.real[i] / size;
                quotient.tangent[i] = a.tangent[i] / size;
                quotient.magnitude[i] = a.magnitude[i] / size;
                quotient.tangentMagnitude[i] = a.tangentMagnitude[i] / size;
            }
            return quotient.after(a.roundings() + 2);
        }
    };
}
