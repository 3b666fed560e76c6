package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Kinks;
import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Op;
import dev.backprop.grader.circuit.Shape;
import dev.backprop.grader.circuit.Values;
import dev.backprop.grader.circuit.Vec;
import java.util.List;

/** A column repeated beside itself. */
public final class Column {

    private Column() {}

    /** Each entry of the vector [N] in all columns of its row, as many as {@code like} has. */
    public static Mat column(Vec column, Mat like) {
        return new Mat(Node.of(MOVE, column, like));
    }

    private static final Op MOVE = new Op() {
        @Override
        public Shape shape(List<Shape> arguments) {
            Shape column = arguments.get(0);
            Shape like = arguments.get(1);
            if (column.rows() != like.rows()) {
                throw new IllegalArgumentException("column of " + column.rows() + " entries beside " + like);
            }
            return like;
        }

        @Override
        public Values apply(List<Values> arguments, Shape shape, Kinks kinks) {
            Values a = arguments.get(0);
            Values moved = new Values(shape);
            for (int i = 0; i < moved.size(); i++) {
                moved.copy(i, a, i / shape.columns());
            }
            return moved.after(a.roundings());
        }
    };
}
