package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.BadCircuit;
import dev.backprop.grader.circuit.Extent;
import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Quantity;
import dev.backprop.grader.circuit.Shape;
import dev.backprop.grader.circuit.Vec;
import org.apiguardian.api.API;

/** A vector as a matrix of one column, which is repeated where it meets a matrix of more, as {@code minus(scores, column(v))}. */
@API(status = API.Status.STABLE, since = "0.1")
public final class Column extends Rearranged {

    private Column() {}

    /** The entries as one column. */
    public static Mat column(Vec x) {
        return Mat.of(new Column(), x.node());
    }

    /** A matrix of one column that is to be repeated. */
    public static Mat column(Mat x) {
        return Mat.of(new Column(), x.node());
    }

    @Override
    public String name() {
        return "column";
    }

    @Override
    public Shape shape(Node... arguments) {
        Shape x = arguments[0].shape();
        if (x.axes() == 2 && !x.columns().equals(Extent.ONE)) {
            throw new BadCircuit("column: " + Node.shapes(arguments) + ". It must be a vector or have one column");
        }
        Extent length = x.rows();
        return Shape.matrix(length, Extent.ONE);
    }

    @Override
    int place(Quantity[] arguments, int which, int entry) {
        return entry;
    }
}
