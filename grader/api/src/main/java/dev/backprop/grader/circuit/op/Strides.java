package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.BadCircuit;
import dev.backprop.grader.circuit.Extent;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Quantity;
import dev.backprop.grader.circuit.Shape;

/** Which entry of an argument belongs to an entry of the result, where numbers, rows and columns are repeated. */
record Strides(int row, int column, int columns) {

    static Strides of(Quantity argument, int columns) {
        return new Strides(argument.rows() == 1 ? 0 : argument.columns(), argument.columns() == 1 ? 0 : 1, columns);
    }

    /** Whether each entry belongs to the one at the same place. */
    boolean isPlain() {
        return row == columns && column == 1;
    }

    int entry(int result) {
        return result / columns * row + result % columns * column;
    }

    /** The shape of two arguments that are combined entry by entry. A number goes with all, else only {@code row} and {@code column} are repeated. */
    static Shape common(String operation, Node first, Node second) {
        Shape a = first.shape();
        Shape b = second.shape();
        if (b.axes() == 0 || a.equals(b)) {
            return a;
        } else if (a.axes() == 0) {
            return b;
        } else if (a.axes() == 2 && b.axes() == 2) {
            boolean firstRows = repeats(first, a.rows());
            boolean firstColumns = repeats(first, a.columns());
            boolean rows = a.rows().equals(b.rows()) || firstRows || repeats(second, b.rows());
            boolean columns = a.columns().equals(b.columns()) || firstColumns || repeats(second, b.columns());
            if (rows && columns) {
                return Shape.matrix(firstRows ? b.rows() : a.rows(), firstColumns ? b.columns() : a.columns());
            }
        }
        throw new BadCircuit(operation + ": " + Node.shapes(first, second)
                + ". They must be equal; row(…) and column(…) repeat a vector");
    }

    private static boolean repeats(Node node, Extent extent) {
        return node.operation() instanceof Row && extent.equals(Extent.ONE);
    }
}
