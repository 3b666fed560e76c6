package dev.backprop.grader.circuit;

/** Rows and columns: a number is 1×1, a vector n×1. */
public record Shape(int rows, int columns) {

    public static final Shape NUMBER = new Shape(1, 1);

    /** How many entries there are. */
    public int size() {
        return rows * columns;
    }

    @Override
    public String toString() {
        return rows + "×" + columns;
    }
}
