package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.BadCircuit;
import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Quantity;
import dev.backprop.grader.circuit.Shape;
import dev.backprop.grader.circuit.Vec;
import org.apiguardian.api.API;

/** One vector after another, or the columns of one matrix after those of another. */
@API(status = API.Status.STABLE, since = "0.1")
public final class Append extends Rearranged {

    private final boolean vectors;

    private Append(boolean vectors) {
        super("append");
        this.vectors = vectors;
    }

    /** The entries of x, then those of y. */
    public static Vec append(Vec x, Vec y) {
        return Vec.of(new Append(true), x.node(), y.node());
    }

    /** The entries of x, then a number, as the 1 that makes a bias a weight. */
    public static Vec append(Vec x, double y) {
        return Vec.of(new Append(true), x.node(), x.node().literal(y));
    }

    /** The entries of x, then a number. */
    public static Vec append(Vec x, Num y) {
        return Vec.of(new Append(true), x.node(), y.node());
    }

    /** The columns of x, then those of y. */
    public static Mat append(Mat x, Mat y) {
        return Mat.of(new Append(false), x.node(), y.node());
    }

    @Override
    public Shape shape(Node... arguments) {
        Shape x = arguments[0].shape();
        Shape y = arguments[1].shape();
        if (x.axes() == 1) {
            return Shape.vector(x.rows().and(y.rows()));
        } else if (!x.rows().equals(y.rows())) {
            throw new BadCircuit("append: " + Node.shapes(arguments) + ". They must have as many rows");
        }
        return Shape.matrix(x.rows(), x.columns().and(y.columns()));
    }

    @Override
    int moving() {
        return 2;
    }

    @Override
    int place(Quantity[] arguments, int which, int entry) {
        int rows = vectors ? 1 : arguments[0].rows();
        int ofX = arguments[0].size() / rows;
        int ours = arguments[which].size() / rows;
        int others = arguments[1 - which].size() / rows;
        return entry / ours * (ours + others) + entry % ours + (which == 0 ? 0 : ofX);
    }
}
