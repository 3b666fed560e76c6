package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Vec;

/** The sum of squares. */
public final class SquaredNorm {

    private SquaredNorm() {}

    /** ‖x‖² */
    public static Num squaredNorm(Vec x) {
        return Sum.sum(Square.square(x));
    }

    /** ‖x‖², over all entries. */
    public static Num squaredNorm(Mat x) {
        return Sum.sum(Square.square(x));
    }
}
