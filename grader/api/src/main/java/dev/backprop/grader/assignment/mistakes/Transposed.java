package dev.backprop.grader.assignment.mistakes;

import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Repair;
import java.util.Optional;

/** Rows and columns exchanged. */
final class Transposed<I extends Record, P extends Record> implements Repair<I, P> {

    @Override
    public String id() {
        return "transposed";
    }

    @Override
    public Optional<Entries> repaired(Entries value, Attempt<I, P> attempt) {
        if (value.shape().length != 2) {
            return Optional.empty();
        }
        int rows = value.shape()[0];
        int columns = value.shape()[1];
        double[] transposed = new double[rows * columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                transposed[column * rows + row] = value.data()[row * columns + column];
            }
        }
        return Optional.of(new Entries(new int[] {columns, rows}, transposed));
    }
}
