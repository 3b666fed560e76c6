package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Kinks;
import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Op;
import dev.backprop.grader.circuit.Shape;
import dev.backprop.grader.circuit.Size;
import dev.backprop.grader.circuit.Values;
import java.util.List;

/** A row repeated for every example. */
public final class Row {

    private Row() {}

    /** The row [1×D] above each other, once for each of the examples. */
    public static Mat row(Mat row, Size times) {
        return new Mat(Node.of(MOVE, row, times));
    }

    private static final Op MOVE = new Op() {
        @Override
        public Shape shape(List<Shape> arguments) {
            return new Shape(arguments.get(1).rows(), arguments.get(0).columns());
        }

        @Override
        public Values apply(List<Values> arguments, Shape shape, Kinks kinks) {
            Values a = arguments.get(0);
            Values moved = new Values(shape);
            for (int i = 0; i < moved.size(); i++) {
                moved.copy(i, a, i % shape.columns());
            }
            return moved.after(a.roundings());
        }
    };
}
