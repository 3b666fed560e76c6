package dev.backprop.worker;

import dev.backprop.worker.wire.FrameTooLargeException;
import dev.backprop.worker.wire.Frames;
import dev.backprop.worker.wire.Value;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrix;
import org.ejml.data.DMatrixRMaj;
import org.ejml.data.FMatrix;
import org.ejml.data.Matrix;
import org.ejml.simple.SimpleMatrix;
import org.jspecify.annotations.Nullable;

/** Makes values out of what a student's method returned. */
final class Results {

    private Results() {}

    /**
     * The value of one component.
     *
     * @param singlePrecision takes the component's name if it is a matrix of {@code float}s
     * @throws UnsupportedValueException if it is a matrix whose entries are not real numbers
     * @throws FrameTooLargeException if it is a matrix that has more entries than a frame holds
     */
    static Value value(String component, @Nullable Object result, List<String> singlePrecision)
            throws UnsupportedValueException {
        if (result == null) {
            return new Value.Null();
        }
        if (result instanceof SimpleMatrix matrix) {
            return matrix(component, matrix.getMatrix(), singlePrecision);
        }
        if (result instanceof Double real) {
            return new Value.Real(real);
        }
        if (result instanceof Integer whole) {
            return new Value.Whole(whole);
        }
        if (result instanceof double[] reals) {
            return new Value.Reals(reals);
        }
        return new Value.Wholes((int[]) result);
    }

    private static Value matrix(String component, @Nullable Matrix matrix, List<String> singlePrecision)
            throws UnsupportedValueException {
        if (matrix == null) {
            throw new UnsupportedValueException(component, "an empty SimpleMatrix");
        }
        int rows = matrix.getNumRows();
        int columns = matrix.getNumCols();
        if ((long) rows * columns > Frames.LIMIT / Double.BYTES) {
            throw new FrameTooLargeException((long) rows * columns * Double.BYTES, Frames.LIMIT);
        }
        if (matrix instanceof DMatrixRMaj dense) {
            // After a reshape the array is longer than the matrix.
            return new Value.Matrix(rows, columns, Arrays.copyOf(dense.data, rows * columns));
        }
        double[] data = new double[rows * columns];
        if (matrix instanceof DMatrix reals) {
            for (int i = 0; i < data.length; i++) {
                data[i] = reals.get(i / columns, i % columns);
            }
        } else if (matrix instanceof FMatrix floats) {
            singlePrecision.add(component);
            for (int i = 0; i < data.length; i++) {
                data[i] = floats.get(i / columns, i % columns);
            }
        } else {
            throw new UnsupportedValueException(
                    component, StudentCode.cut(matrix.getClass().getName()));
        }
        return new Value.Matrix(rows, columns, data);
    }
}
