package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Shape;
import java.util.List;

/** What operations say of the shapes that they are given. */
final class Shapes {

    private Shapes() {}

    /** The common shape of arguments of which some may be single numbers. */
    static Shape elementWise(String operation, List<Shape> arguments) {
        Shape common = Shape.NUMBER;
        for (Shape each : arguments) {
            if (common.equals(Shape.NUMBER)) {
                common = each;
            } else if (!each.equals(Shape.NUMBER) && !each.equals(common)) {
                throw new IllegalArgumentException(operation + " of " + common + " and " + each
                        + ": both need one shape, or a broadcast by row(…) or column(…)");
            }
        }
        return common;
    }

    /** Where an entry of the result finds its counterpart in an argument that may be a single number. */
    static int entry(int size, int entry) {
        return size == 1 ? 0 : entry;
    }
}
