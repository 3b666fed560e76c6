package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Op;

/** x where it is positive, slope·x elsewhere. */
public final class LeakyRelu {

    private static final Op FUNCTION = new Kinked(0);

    private LeakyRelu() {}

    public static Mat leakyRelu(Mat x, Num slope) {
        return new Mat(Node.of(FUNCTION, x, slope));
    }

    /**
     * With a slope for each column.
     *
     * @param slopes [1×D] for x [N×D]
     */
    public static Mat leakyRelu(Mat x, Mat slopes) {
        return new Mat(Node.of(FUNCTION, x, slopes));
    }
}
