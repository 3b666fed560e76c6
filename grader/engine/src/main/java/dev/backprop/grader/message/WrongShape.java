package dev.backprop.grader.message;

/** A matrix has other dimensions than it should. */
public record WrongShape(String stage, int expectedRows, int expectedColumns, int rows, int columns)
        implements Message {

    @Override
    public String text() {
        boolean transposed = rows == expectedColumns && columns == expectedRows;
        return Words.of(
                transposed ? "WrongShape.transposed" : "WrongShape",
                stage,
                expectedRows,
                expectedColumns,
                rows,
                columns);
    }
}
