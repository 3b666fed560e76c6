package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Kinks;
import dev.backprop.grader.circuit.Labels;
import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Op;
import dev.backprop.grader.circuit.Shape;
import dev.backprop.grader.circuit.Values;
import java.util.List;

/** Leaves out an entry of each row. Its magnitude stays: a program may well add it and take it off again. */
public final class ZeroAt {

    private ZeroAt() {}

    /** The matrix [N×C] with 0 in the place of each row's label. */
    public static Mat zeroAt(Labels y, Mat a) {
        return new Mat(Node.of(MOVE, a, y));
    }

    private static final Op MOVE = new Op() {
        @Override
        public boolean leavesOut() {
            return true;
        }

        @Override
        public Shape shape(List<Shape> arguments) {
            return arguments.get(0);
        }

        @Override
        public Values apply(List<Values> arguments, Shape shape, Kinks kinks) {
            Values a = arguments.get(0);
            Values y = arguments.get(1);
            Values moved = new Values(shape);
            for (int i = 0; i < moved.size(); i++) {
                moved.copy(i, a, i);
                if (i % shape.columns() == (int) y.real[i / shape.columns()]) {
                    moved.real[i] = 0;
                    moved.tangent[i] = 0;
                }
            }
            return moved.after(a.roundings());
        }
    };
}
