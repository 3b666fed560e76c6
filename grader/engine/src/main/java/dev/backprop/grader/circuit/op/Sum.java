package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Kinks;
import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Op;
import dev.backprop.grader.circuit.Shape;
import dev.backprop.grader.circuit.Values;
import dev.backprop.grader.circuit.Vec;
import java.util.List;

/** Sums: of all entries, of each row, of each column. */
public final class Sum {

    private enum Axis {
        ALL,
        ROWS,
        COLUMNS
    }

    private Sum() {}

    public static Num sum(Mat a) {
        return new Num(Node.of(over(Axis.ALL), a));
    }

    public static Num sum(Vec a) {
        return new Num(Node.of(over(Axis.ALL), a));
    }

    /** The sum of each row: [N×D] becomes [N]. */
    public static Vec sumOfRows(Mat a) {
        return new Vec(Node.of(over(Axis.ROWS), a));
    }

    /** The sum over the rows, column by column: [N×D] becomes [1×D]. */
    public static Mat sumOverRows(Mat a) {
        return new Mat(Node.of(over(Axis.COLUMNS), a));
    }

    private static Op over(Axis axis) {
        return new Op() {
            @Override
            public Shape shape(List<Shape> arguments) {
                Shape of = arguments.get(0);
                return switch (axis) {
                    case ALL -> Shape.NUMBER;
                    case ROWS -> new Shape(of.rows(), 1);
                    case COLUMNS -> new Shape(1, of.columns());
                };
            }

            @Override
            public Values apply(List<Values> arguments, Shape shape, Kinks kinks) {
                Values a = arguments.get(0);
                Values sum = new Values(shape);
                int columns = a.shape().columns();
                for (int i = 0; i < a.size(); i++) {
                    sum.add(axis == Axis.ALL ? 0 : axis == Axis.ROWS ? i / columns : i % columns, a, i, 1);
                }
                return sum.after(a.roundings() + a.size() / Math.max(1, sum.size()));
            }
        };
    }
}
