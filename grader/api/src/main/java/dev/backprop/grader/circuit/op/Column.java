package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Vec;
import org.apiguardian.api.API;

/** A vector as a matrix of one column, which is repeated where it meets a matrix of more, as {@code minus(scores, column(v))}. */
@API(status = API.Status.STABLE, since = "0.1")
public final class Column {

    private Column() {}

    /** The entries as one column. */
    public static Mat column(Vec x) {
        return Mat.of(new Row(true), x.node());
    }

    /** A matrix of one column that is to be repeated. */
    public static Mat column(Mat x) {
        return Mat.of(new Row(true), x.node());
    }
}
