package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.BadCircuit;
import dev.backprop.grader.circuit.Extent;
import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Quantity;
import dev.backprop.grader.circuit.Shape;
import dev.backprop.grader.circuit.Vec;
import org.apiguardian.api.API;

/** A vector as a matrix of one row, which is repeated where it meets a matrix of more, as {@code plus(mult(X, W), row(b))}. */
@API(status = API.Status.STABLE, since = "0.1")
public final class Row extends Rearranged {

    private final boolean isColumn;

    /** @param isColumn whether the entries become one column: {@link Column} */
    Row(boolean isColumn) {
        super(isColumn ? "column" : "row");
        this.isColumn = isColumn;
    }

    /** The entries as one row. */
    public static Mat row(Vec x) {
        return Mat.of(new Row(false), x.node());
    }

    /** A matrix of one row that is to be repeated. */
    public static Mat row(Mat x) {
        return Mat.of(new Row(false), x.node());
    }

    @Override
    public Shape shape(Node... arguments) {
        Shape x = arguments[0].shape();
        if (x.axes() == 2 && !(isColumn ? x.columns() : x.rows()).equals(Extent.ONE)) {
            throw new BadCircuit(
                    name() + ": " + Node.shapes(arguments) + ". It must be a vector or have one " + name());
        }
        Extent length = x.axes() == 1 || isColumn ? x.rows() : x.columns();
        return isColumn ? Shape.matrix(length, Extent.ONE) : Shape.matrix(Extent.ONE, length);
    }

    @Override
    int place(Quantity[] arguments, int which, int entry) {
        return entry;
    }
}
