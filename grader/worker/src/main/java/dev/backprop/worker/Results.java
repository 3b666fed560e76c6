package dev.backprop.worker;

import dev.backprop.worker.wire.Frames;
import dev.backprop.worker.wire.Signature;
import dev.backprop.worker.wire.Type;
import dev.backprop.worker.wire.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ejml.data.DMatrix;
import org.ejml.data.DMatrixRMaj;
import org.ejml.data.FMatrix;
import org.ejml.data.Matrix;
import org.ejml.simple.SimpleMatrix;
import org.jspecify.annotations.Nullable;

/** Makes values out of what a student's method returned. */
final class Results {

    /** What fits into half a frame: other stages are to have room beside a large one. */
    private static final int MAX_ENTRIES = Frames.LIMIT / Double.BYTES / 2;

    private Results() {}

    /**
     * The value of one component.
     *
     * @param singlePrecision takes the component's name if it is a matrix of {@code float}s
     */
    static Value value(String component, @Nullable Object result, List<String> singlePrecision) {
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
            return reals.length > MAX_ENTRIES ? tooLarge("a double[] of " + reals.length) : new Value.Reals(reals);
        }
        int[] wholes = (int[]) result;
        return wholes.length > MAX_ENTRIES ? tooLarge("an int[] of " + wholes.length) : new Value.Wholes(wholes);
    }

    /** The value of a variable that the component would have been made of; empty if no such component is made of it. */
    static Optional<Value> recorded(Signature.Component component, @Nullable Object found) {
        Object object = found;
        if (found instanceof double[][] rows && component.type() == Type.MATRIX) {
            object = new SimpleMatrix(rows);
        } else if (found instanceof float[][] rows && component.type() == Type.MATRIX) {
            object = new SimpleMatrix(rows);
        } else if (found instanceof Matrix matrix) {
            object = SimpleMatrix.wrap(matrix);
        } else if (found instanceof Number number && component.type() == Type.WHOLE) {
            object = number.intValue();
        } else if (found instanceof Number number && component.type() == Type.REAL) {
            object = number.doubleValue();
        }
        return object instanceof SimpleMatrix
                        || object instanceof Double
                        || object instanceof Integer
                        || object instanceof double[]
                        || object instanceof int[]
                ? Optional.of(value(component.name(), object, new ArrayList<>()))
                : Optional.empty();
    }

    private static Value matrix(String component, @Nullable Matrix matrix, List<String> singlePrecision) {
        if (matrix == null) {
            return new Value.Unsupported("an empty SimpleMatrix");
        }
        int rows = matrix.getNumRows();
        int columns = matrix.getNumCols();
        if (rows < 0 || columns < 0) {
            return new Value.Unsupported("a matrix of " + rows + " x " + columns);
        }
        if ((long) rows * columns > MAX_ENTRIES) {
            return tooLarge("a matrix of " + rows + " x " + columns);
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
            return new Value.Unsupported(StudentCode.cut(matrix.getClass().getName()));
        }
        return new Value.Matrix(rows, columns, data);
    }

    private static Value tooLarge(String what) {
        return new Value.Unsupported(what + ", too large to be looked at");
    }
}
