package dev.backprop.worker.wire;

import java.util.Arrays;
import java.util.List;

/** A plain value that crosses the border between grader and worker: nothing in it can carry behaviour. */
public sealed interface Value {

    /** Java's {@code null}. */
    record Null() implements Value {}

    /** A {@code double}; NaN and the infinities are values like any other. */
    record Real(double value) implements Value {}

    /** An {@code int}. */
    record Whole(int value) implements Value {}

    /** A dense real matrix, {@code rows × columns}, row by row in {@code data}; equal where all bits are equal. */
    record Matrix(int rows, int columns, double[] data) implements Value {
        /**
         * @throws IllegalArgumentException if a dimension is negative or {@code data} does not hold
         *     {@code rows · columns} numbers
         */
        public Matrix {
            if (rows < 0 || columns < 0 || data.length != (long) rows * columns) {
                throw new IllegalArgumentException(
                        "a matrix of " + rows + " x " + columns + " does not hold " + data.length + " numbers");
            }
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Matrix that
                    && rows == that.rows
                    && columns == that.columns
                    && Arrays.equals(data, that.data);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(data) + 31 * rows;
        }
    }

    /**
     * Something of a student's that is no real matrix and cannot be made one, such as a matrix of complex numbers. Only a result
     * can hold it.
     *
     * @param found what it is, in the words of the program: a class, or a description
     */
    record Unsupported(String found) implements Value {}

    /** A {@code double[]}. */
    record Reals(double[] values) implements Value {
        @Override
        public boolean equals(Object other) {
            return other instanceof Reals that && Arrays.equals(values, that.values);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(values);
        }
    }

    /** An {@code int[]}. */
    record Wholes(int[] values) implements Value {
        @Override
        public boolean equals(Object other) {
            return other instanceof Wholes that && Arrays.equals(values, that.values);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(values);
        }
    }

    /** A record: its component names, in order, and their values. */
    record Composite(List<String> names, List<Value> values) implements Value {
        /** @throws IllegalArgumentException if there are not as many values as names */
        public Composite {
            names = List.copyOf(names);
            values = List.copyOf(values);
            if (names.size() != values.size()) {
                throw new IllegalArgumentException(names.size() + " names for " + values.size() + " values");
            }
        }
    }
}
