package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Kinks;
import dev.backprop.grader.circuit.Labels;
import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Op;
import dev.backprop.grader.circuit.Shape;
import dev.backprop.grader.circuit.Values;
import dev.backprop.grader.circuit.Vec;
import java.util.List;

/** Picks an entry of each row by its label. */
public final class Select {

    private Select() {}

    /** Of each row [N×C] the entry of its label: [N]. */
    public static Vec select(Mat a, Labels y) {
        return new Vec(Node.of(MOVE, a, y));
    }

    private static final Op MOVE = new Op() {
        @Override
        public Shape shape(List<Shape> arguments) {
            return new Shape(arguments.get(0).rows(), 1);
        }

        @Override
        public Values apply(List<Values> arguments, Shape shape, Kinks kinks) {
            Values a = arguments.get(0);
            Values y = arguments.get(1);
            Values moved = new Values(shape);
            for (int i = 0; i < moved.size(); i++) {
                moved.copy(i, a, i * a.shape().columns() + (int) y.real[i]);
            }
            return moved.after(a.roundings());
        }
    };
}
