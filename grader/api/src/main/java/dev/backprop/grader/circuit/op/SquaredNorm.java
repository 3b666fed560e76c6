package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Vec;
import org.apiguardian.api.API;

/** The sum of squares. */
@API(status = API.Status.STABLE, since = "0.1")
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
