package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Quantity;
import dev.backprop.grader.circuit.Shape;
import dev.backprop.grader.circuit.Vec;
import org.apiguardian.api.API;

/** Sums over one axis or all; {@link Mean} is the same over the number of terms. */
@API(status = API.Status.STABLE, since = "0.1")
public final class Sum extends Rearranged {

    /** What is added up. */
    enum Axis {
        ALL,
        ALONG_ROWS,
        ALONG_COLUMNS
    }

    private final Axis axis;
    private final boolean mean;

    Sum(String name, Axis axis, boolean mean) {
        super(name);
        this.axis = axis;
        this.mean = mean;
    }

    /** The sum of all entries. */
    public static Num sum(Vec x) {
        return Num.of(new Sum("sum", Axis.ALL, false), x.node());
    }

    /** The sum of all entries. */
    public static Num sum(Mat x) {
        return Num.of(new Sum("sum", Axis.ALL, false), x.node());
    }

    /** The sum of each row. */
    public static Vec sumRows(Mat x) {
        return Vec.of(new Sum("sumRows", Axis.ALONG_ROWS, false), x.node());
    }

    /** The sum of each column. */
    public static Vec sumCols(Mat x) {
        return Vec.of(new Sum("sumCols", Axis.ALONG_COLUMNS, false), x.node());
    }

    @Override
    public Shape shape(Node... arguments) {
        Shape x = arguments[0].shape();
        return switch (axis) {
            case ALL -> Shape.NUMBER;
            case ALONG_ROWS -> Shape.vector(x.rows());
            case ALONG_COLUMNS -> Shape.vector(x.columns());
        };
    }

    @Override
    int place(Quantity[] arguments, int which, int entry) {
        return switch (axis) {
            case ALL -> 0;
            case ALONG_ROWS -> entry / arguments[which].columns();
            case ALONG_COLUMNS -> entry % arguments[which].columns();
        };
    }

    @Override
    double over(Quantity[] arguments) {
        return mean ? terms(arguments[0]) : 1;
    }

    @Override
    double roundings(Quantity[] arguments) {
        return terms(arguments[0]) + 1;
    }

    private int terms(Quantity x) {
        return switch (axis) {
            case ALL -> x.size();
            case ALONG_ROWS -> x.columns();
            case ALONG_COLUMNS -> x.rows();
        };
    }
}
