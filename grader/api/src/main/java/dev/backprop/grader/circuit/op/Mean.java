package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Vec;
import org.apiguardian.api.API;

/** Means over one axis or all: {@link Sum} over the number of terms. */
@API(status = API.Status.STABLE, since = "0.1")
public final class Mean {

    private Mean() {}

    /** The mean of all entries. */
    public static Num mean(Vec x) {
        return Num.of(new Sum("mean", Sum.Axis.ALL, true), x.node());
    }

    /** The mean of all entries. */
    public static Num mean(Mat x) {
        return Num.of(new Sum("mean", Sum.Axis.ALL, true), x.node());
    }

    /** The mean of each row. */
    public static Vec meanRows(Mat x) {
        return Vec.of(new Sum("meanRows", Sum.Axis.ALONG_ROWS, true), x.node());
    }

    /** The mean of each column. */
    public static Vec meanCols(Mat x) {
        return Vec.of(new Sum("meanCols", Sum.Axis.ALONG_COLUMNS, true), x.node());
    }
}
