package dev.backprop.grader.assignment.mistakes;

import java.util.List;
import java.util.function.IntBinaryOperator;
import org.apiguardian.api.API;

/** How another class comes to be taken for the correct one. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class OtherLabels {

    /** The id where labels are counted from another number than they are. */
    public static final String OFF_BY_ONE = "off-by-one-label";

    /** The id where the label is that of another example. */
    public static final String OF_ANOTHER_ROW = "label-of-another-row";

    /** The label that may be taken, given the right one and how many classes there are. */
    public static final List<IntBinaryOperator> SHIFTS = List.of(
            (label, count) -> Math.max(0, label - 1),
            (label, count) -> Math.min(count - 1, label + 1),
            (label, count) -> (label + count - 1) % count,
            (label, count) -> (label + 1) % count);

    /** The row whose label may be taken, given the right one and how many there are. */
    public static final List<IntBinaryOperator> ROWS = List.of(
            (row, count) -> 0,
            (row, count) -> count - 1,
            (row, count) -> (row + 1) % count,
            (row, count) -> Math.min(count - 1, row + 1),
            (row, count) -> (row + count - 1) % count,
            (row, count) -> Math.max(0, row - 1),
            (row, count) -> count - 1 - row);

    private OtherLabels() {}
}
