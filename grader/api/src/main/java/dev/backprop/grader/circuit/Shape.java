package dev.backprop.grader.circuit;

import org.apiguardian.api.API;

/**
 * The axes of a node.
 *
 * @param axes 0 for a number, 1 for a vector, 2 for a matrix
 * @param rows of a vector its length
 * @param columns 1 for what is no matrix
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Shape(int axes, Extent rows, Extent columns) {

    public static final Shape NUMBER = new Shape(0, Extent.ONE, Extent.ONE);

    public static Shape vector(Extent length) {
        return new Shape(1, length, Extent.ONE);
    }

    public static Shape matrix(Extent rows, Extent columns) {
        return new Shape(2, rows, columns);
    }

    /** As {@code [N, C]}; {@code []} for a number. */
    @Override
    public String toString() {
        return switch (axes) {
            case 0 -> "[]";
            case 1 -> "[" + rows + "]";
            default -> "[" + rows + ", " + columns + "]";
        };
    }
}
