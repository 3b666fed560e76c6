package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Quantity;
import dev.backprop.grader.circuit.Shape;
import org.apiguardian.api.API;

/** Rows for columns. */
@API(status = API.Status.STABLE, since = "0.1")
public final class Transpose extends Rearranged {

    private Transpose() {
        super("transpose");
    }

    /** xᵀ */
    public static Mat transpose(Mat x) {
        return Mat.of(new Transpose(), x.node());
    }

    @Override
    public Shape shape(Node... arguments) {
        Shape x = arguments[0].shape();
        return Shape.matrix(x.columns(), x.rows());
    }

    @Override
    int place(Quantity[] arguments, int which, int entry) {
        int columns = arguments[which].columns();
        return entry % columns * arguments[which].rows() + entry / columns;
    }
}
