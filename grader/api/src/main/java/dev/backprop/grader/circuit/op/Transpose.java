package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Quantity;
import dev.backprop.grader.circuit.Shape;
import org.apiguardian.api.API;

/** Rows for columns. */
@API(status = API.Status.STABLE, since = "0.1")
public final class Transpose extends Rearranged {

    private Transpose() {}

    /** xᵀ */
    public static Mat transpose(Mat x) {
        return Mat.of(new Transpose(), x.node());
    }

    @Override
    public String name() {
        return "transpose";
    }

    @Override
    public Shape shape(Node... arguments) {
        Shape x = arguments[0].shape();
        return Shape.matrix(x.columns(), x.rows());
    }

    @Override
    void move(Quantity[] arguments, int which, double[] in, int at, double[] out, int to) {
        int rows = arguments[which].rows();
        int columns = arguments[which].columns();
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                out[to + j * rows + i] += in[at + i * columns + j];
            }
        }
    }
}
