package dev.backprop.grader.check;

import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.assignment.Stage;
import dev.backprop.worker.wire.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a call allocated on an input.
 *
 * @param rows of the value of a stage
 * @param columns of the same
 * @param bytes that the call allocated
 * @param forward the bytes of the numbers that the forward pass returned
 */
public record Allocation(int rows, int columns, long bytes, long forward) {

    private static final int BYTES = 8;
    private static final int[] PARTS = {32, 16};

    /** An axis that is no longer stays as it is: the classes that labels name are counted along one. */
    private static final int SHORT = 16;

    /** The bytes of a matrix with a row and a column for each entry of a row of the value, for each row. */
    public long ofJacobians() {
        return (long) BYTES * rows * columns * columns;
    }

    static List<Allocation> onParts(
            StudentProgram program, List<Value> arguments, Exercise<?, ?> exercise, Stage<?, ?> stage) {
        List<List<Value>> parts = Arrays.stream(PARTS)
                .mapToObj(part ->
                        arguments.stream().map(argument -> part(argument, part)).toList())
                .toList();
        List<Allocation> found = new ArrayList<>();
        List<Long> bytes = program.allocated(parts);
        for (int i = 0; i < bytes.size(); i++) {
            if (program.call(parts.get(i)).pass() instanceof Value.Composite pass
                    && pass.names().contains(stage.name())
                    && pass.values().get(pass.names().indexOf(stage.name())) instanceof Value.Matrix value) {
                long forward = exercise.stages().stream()
                        .filter(each -> !each.isGradient() && pass.names().contains(each.name()))
                        .mapToLong(each -> size(pass.values().get(pass.names().indexOf(each.name()))))
                        .sum();
                found.add(new Allocation(value.rows(), value.columns(), bytes.get(i), BYTES * forward));
            }
        }
        return found.size() == PARTS.length ? List.copyOf(found) : List.of();
    }

    private static int length(int whole, int part) {
        return whole <= SHORT ? whole : Math.max(2, whole / part);
    }

    private static Value part(Value whole, int part) {
        if (whole instanceof Value.Matrix matrix) {
            int rows = length(matrix.rows(), part);
            int columns = length(matrix.columns(), part);
            double[] data = new double[rows * columns];
            for (int i = 0; i < rows; i++) {
                System.arraycopy(matrix.data(), i * matrix.columns(), data, i * columns, columns);
            }
            return new Value.Matrix(rows, columns, data);
        } else if (whole instanceof Value.Reals vector) {
            return new Value.Reals(Arrays.copyOf(vector.values(), length(vector.values().length, part)));
        } else if (whole instanceof Value.Wholes labels) {
            return new Value.Wholes(Arrays.copyOf(labels.values(), length(labels.values().length, part)));
        }
        return whole;
    }

    private static long size(Value value) {
        if (value instanceof Value.Matrix matrix) {
            return matrix.data().length;
        }
        return value instanceof Value.Reals vector ? vector.values().length : 1;
    }
}
