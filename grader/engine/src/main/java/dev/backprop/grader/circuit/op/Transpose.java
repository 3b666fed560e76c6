package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Kinks;
import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Op;
import dev.backprop.grader.circuit.Shape;
import dev.backprop.grader.circuit.Values;
import java.util.List;

/** aᵀ. */
public final class Transpose {

    private Transpose() {}

    public static Mat transpose(Mat a) {
        return new Mat(Node.of(MOVE, a));
    }

    private static final Op MOVE = new Op() {
        @Override
        public Shape shape(List<Shape> arguments) {
            return new Shape(arguments.get(0).columns(), arguments.get(0).rows());
        }

        @Override
        public Values apply(List<Values> arguments, Shape shape, Kinks kinks) {
            Values a = arguments.get(0);
            Values moved = new Values(shape);
            for (int i = 0; i < shape.rows(); i++) {
                for (int j = 0; j < shape.columns(); j++) {
                    moved.copy(i * shape.columns() + j, a, j * shape.rows() + i);
                }
            }
            return moved.after(a.roundings());
        }
    };
}
