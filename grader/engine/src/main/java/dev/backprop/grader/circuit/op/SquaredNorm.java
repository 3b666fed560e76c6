package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Vec;

/** The sum of the squares of all entries. */
public final class SquaredNorm {

    private SquaredNorm() {}

    public static Num squaredNorm(Mat a) {
        return Sum.sum(Square.square(a));
    }

    public static Num squaredNorm(Vec a) {
        return Sum.sum(Square.square(a));
    }
}
