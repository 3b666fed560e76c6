package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Kinks;
import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Op;
import dev.backprop.grader.circuit.Shape;
import dev.backprop.grader.circuit.Values;
import java.util.List;

/** The larger of two, entry by entry. */
public final class Max {

    private Max() {}

    public static Num max(Num a, Num b) {
        return new Num(Node.of(LARGER, a, b));
    }

    public static Mat elementMax(Mat a, Mat b) {
        return new Mat(Node.of(LARGER, a, b));
    }

    private static final Op LARGER = new Op() {
        @Override
        public Shape shape(List<Shape> arguments) {
            return Shapes.elementWise("max", arguments);
        }

        @Override
        public Values apply(List<Values> arguments, Shape shape, Kinks kinks) {
            Values a = arguments.get(0);
            Values b = arguments.get(1);
            Values larger = new Values(shape);
            for (int i = 0; i < larger.size(); i++) {
                int p = Shapes.entry(a.size(), i);
                int q = Shapes.entry(b.size(), i);
                double share = kinks.open(
                        i,
                        a.real[p] - b.real[q],
                        a.error(p) + b.error(q),
                        a.tangentMagnitude[p] != 0 || b.tangentMagnitude[q] != 0);
                larger.real[i] = Math.max(a.real[p], b.real[q]);
                larger.tangent[i] = share * a.tangent[p] + (1 - share) * b.tangent[q];
                larger.magnitude[i] = a.magnitude[p] + b.magnitude[q];
                larger.tangentMagnitude[i] = a.tangentMagnitude[p] + b.tangentMagnitude[q];
            }
            return larger.after(Math.max(a.roundings(), b.roundings()) + 1);
        }
    };
}
