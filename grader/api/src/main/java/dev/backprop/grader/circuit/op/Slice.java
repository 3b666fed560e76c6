package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.BadCircuit;
import dev.backprop.grader.circuit.Extent;
import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Quantity;
import dev.backprop.grader.circuit.Shape;
import dev.backprop.grader.circuit.Vec;
import org.apiguardian.api.API;

/** Some entries of a vector, or some columns of a matrix. */
@API(status = API.Status.STABLE, since = "0.1")
public final class Slice extends Rearranged {

    private final int from;
    private final int to;
    private final int axes;

    private Slice(String name, int from, int to, int axes) {
        super(name);
        if (from < 0 || to <= from) {
            throw new BadCircuit(name + ": from " + from + " to " + to + " there is nothing");
        }
        this.from = from;
        this.to = to;
        this.axes = axes;
    }

    /** The entry at an index, from 0. */
    public static Num entry(Vec x, int index) {
        return Num.of(new Slice("entry", index, index + 1, 0), x.node());
    }

    /** The entries from … to − 1. */
    public static Vec slice(Vec x, int from, int to) {
        return Vec.of(new Slice("slice", from, to, 1), x.node());
    }

    /** The columns from … to − 1. */
    public static Mat slice(Mat x, int from, int to) {
        return Mat.of(new Slice("slice", from, to, 2), x.node());
    }

    @Override
    public Shape shape(Node... arguments) {
        Shape x = arguments[0].shape();
        Extent whole = x.axes() == 1 ? x.rows() : x.columns();
        if (whole.sizes().isEmpty() && to > whole.plus()) {
            throw new BadCircuit(name() + ": " + Node.shapes(arguments) + ", which ends before " + to);
        } else if (axes == 0) {
            return Shape.NUMBER;
        }
        Extent length = Extent.of(to - from);
        return x.axes() == 1 ? Shape.vector(length) : Shape.matrix(x.rows(), length);
    }

    @Override
    int place(Quantity[] arguments, int which, int entry) {
        int columns = axes == 2 ? arguments[which].columns() : arguments[which].rows();
        int column = entry % columns;
        return from <= column && column < to ? entry / columns * (to - from) + column - from : NOWHERE;
    }
}
