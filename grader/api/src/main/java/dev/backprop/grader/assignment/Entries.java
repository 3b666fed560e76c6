package dev.backprop.grader.assignment;

import java.util.Arrays;
import org.apiguardian.api.API;
import org.ejml.data.DMatrixRMaj;
import org.ejml.simple.SimpleMatrix;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a stage's value with their shape: a scalar has shape {@code []}, a vector {@code [n]}, a matrix
 * {@code [rows, columns]}.
 *
 * @param shape the lengths of the axes
 * @param data the entries, row by row; NaN and the infinities are entries like any other
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Entries(int[] shape, double[] data) {

    /** Far above the error of a numeric gradient, far below that of single precision. */
    public static final double NEARLY = 0x1p-30;

    /** A single number. */
    public static Entries of(double value) {
        return new Entries(new int[0], new double[] {value});
    }

    /** A vector, copied. */
    public static Entries of(double[] vector) {
        return new Entries(new int[] {vector.length}, vector.clone());
    }

    /** A matrix, copied. */
    public static Entries of(SimpleMatrix matrix) {
        DMatrixRMaj rows = matrix.getDDRM();
        return new Entries(
                new int[] {rows.numRows, rows.numCols}, Arrays.copyOf(rows.data, rows.numRows * rows.numCols));
    }

    /**
     * The entries of a record component's value.
     *
     * @return {@code null} for {@code null}
     * @throws IllegalArgumentException if the value is of none of the types that a pass may hold
     */
    public static @Nullable Entries ofValue(@Nullable Object value) {
        if (value == null) {
            return null;
        } else if (value instanceof SimpleMatrix matrix) {
            return of(matrix);
        } else if (value instanceof Double number) {
            return of(number);
        } else if (value instanceof Integer whole) {
            return of(whole.doubleValue());
        } else if (value instanceof double[] vector) {
            return of(vector);
        } else if (value instanceof int[] vector) {
            return new Entries(
                    new int[] {vector.length},
                    Arrays.stream(vector).asDoubleStream().toArray());
        }
        throw new IllegalArgumentException(
                "a pass cannot hold a " + value.getClass().getName());
    }

    /** These entries as a value of a record component of the given type: the inverse of {@link #ofValue}. */
    public Object as(Class<?> type) {
        if (type == SimpleMatrix.class && shape.length == 2) {
            return new SimpleMatrix(shape[0], shape[1], true, data.clone());
        } else if (type == double.class && shape.length == 0) {
            return data[0];
        } else if (type == int.class && shape.length == 0) {
            return (int) data[0];
        } else if (type == double[].class && shape.length == 1) {
            return data.clone();
        } else if (type == int[].class && shape.length == 1) {
            return Arrays.stream(data).mapToInt(value -> (int) value).toArray();
        }
        throw new IllegalArgumentException("entries of shape " + Arrays.toString(shape) + " are no " + type.getName());
    }

    /** The entries of the same shape whose numbers are {@code data}. */
    public Entries with(double[] newData) {
        if (newData.length != data.length) {
            throw new IllegalArgumentException(newData.length + " numbers for a shape of " + data.length);
        }
        return new Entries(shape, newData);
    }

    public boolean sameShapeAs(Entries other) {
        return Arrays.equals(shape, other.shape);
    }

    /** Whether both have one shape and their entries agree within {@code bound}; NaN agrees with NaN alone. */
    public boolean isWithin(double bound, Entries other) {
        if (!sameShapeAs(other)) {
            return false;
        }
        for (int k = 0; k < data.length; k++) {
            double difference = Math.abs(data[k] - other.data[k]);
            if (Double.compare(data[k], other.data[k]) != 0 && !(difference <= bound)) {
                return false;
            }
        }
        return true;
    }

    /** The largest difference of two entries in one place; infinite where the shapes differ or an entry is not finite. */
    public double distance(Entries other) {
        double largest = sameShapeAs(other) && isFinite() && other.isFinite() ? 0 : Double.POSITIVE_INFINITY;
        for (int k = 0; k < data.length && Double.isFinite(largest); k++) {
            largest = Math.max(largest, Math.abs(data[k] - other.data[k]));
        }
        return largest;
    }

    /** Whether these are {@code right} as well as a numeric gradient can tell, relative to its largest entry. */
    public boolean areNearly(Entries right) {
        return isWithin(NEARLY * right.largest(), right);
    }

    /** The largest absolute value of a finite entry; 0 if there is none. */
    public double largest() {
        return Arrays.stream(data).filter(Double::isFinite).map(Math::abs).max().orElse(0);
    }

    /** Whether no entry is NaN or infinite. */
    public boolean isFinite() {
        return Arrays.stream(data).allMatch(Double::isFinite);
    }

    public boolean isZero() {
        return Arrays.stream(data).allMatch(value -> value == 0);
    }

    /** Whether all entries are one and the same number. True where there is one entry or none. */
    public boolean isConstant() {
        return Arrays.stream(data).allMatch(value -> value == data[0]);
    }

    /** The position of the {@code k}th entry of {@link #data}: empty for a scalar, {@code [row, column]} for a matrix. */
    public int[] index(int k) {
        return switch (shape.length) {
            case 0 -> new int[0];
            case 1 -> new int[] {k};
            default -> new int[] {k / shape[1], k % shape[1]};
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Entries that && Arrays.equals(shape, that.shape) && Arrays.equals(data, that.data);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(shape) + Arrays.hashCode(data);
    }
}
