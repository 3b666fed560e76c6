package dev.backprop.grader.circuit;

import org.apiguardian.api.API;

/**
 * Numbers with what their rounding errors scale with. A correct program's entry is within {@code (2n + 16)·u·M} of the one
 * here, u = 2⁻⁵³.
 *
 * @param rows of a vector its length, of a number 1
 * @param columns of a vector or number 1
 * @param value row by row
 * @param magnitude M for each entry: the expression with absolute values in the place of all terms, in the unit of the value; never less
 *     than the value; infinite where rounding may do anything
 * @param roundings n, the roundings on the longest way to an entry
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Quantity(int rows, int columns, double[] value, double[] magnitude, double roundings) {

    /** The unit roundoff of doubles. */
    public static final double UNIT = 0x1p-53;

    /** Far above rounding, far below single precision. */
    private static final double NEARLY = 0x1p-30;

    /** @throws IllegalArgumentException if the arrays are not as long as the shape says */
    public Quantity {
        if (value.length != rows * columns || magnitude.length != value.length) {
            throw new IllegalArgumentException(
                    value.length + " values, " + magnitude.length + " magnitudes for " + rows + " × " + columns);
        }
    }

    /** Numbers as they are, such as inputs. The array is copied. */
    public static Quantity exact(int rows, int columns, double... value) {
        double[] magnitude = new double[value.length];
        for (int i = 0; i < value.length; i++) {
            magnitude[i] = Math.abs(value[i]);
        }
        return new Quantity(rows, columns, value.clone(), magnitude, 0);
    }

    public static Quantity number(double value) {
        return exact(1, 1, value);
    }

    public static Quantity vector(double... value) {
        return exact(value.length, 1, value);
    }

    public static Quantity labels(int... labels) {
        double[] value = new double[labels.length];
        for (int i = 0; i < labels.length; i++) {
            value[i] = labels[i];
        }
        return vector(value);
    }

    /**
     * A matrix by its rows, copied.
     *
     * @throws IllegalArgumentException if they are not of one length
     */
    public static Quantity matrix(double[]... rows) {
        double[] value = new double[rows.length * rows[0].length];
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length != rows[0].length) {
                throw new IllegalArgumentException("row " + i + " is of another length than row 0");
            }
            System.arraycopy(rows[i], 0, value, i * rows[0].length, rows[i].length);
        }
        return exact(rows.length, rows[0].length, value);
    }

    public int size() {
        return value.length;
    }

    /** How far a correct program's entry may be out: {@code (2n + 16)·u·M}. */
    public double bound(int entry) {
        double bound = (2 * roundings + 16) * UNIT * magnitude[entry] + Double.MIN_NORMAL;
        return Double.isNaN(bound) ? Double.POSITIVE_INFINITY : bound;
    }

    /** The bound of a stage's own check, {@code 2⁻³⁰·M} wider: a difference quotient passes, single precision does not. */
    public double wideBound(int entry) {
        return bound(entry) + NEARLY * magnitude[entry];
    }

    /** Whether an entry is within its bound; NaN is not. */
    public boolean accepts(int entry, double own) {
        return Math.abs(own - value[entry]) <= bound(entry);
    }

    /** Whether all entries are within their bounds. */
    public boolean accepts(double[] own) {
        boolean all = own.length == value.length;
        for (int i = 0; all && i < own.length; i++) {
            all = accepts(i, own[i]);
        }
        return all;
    }

    /** A student's values in the place of these: with the magnitudes of these, or their own where those are larger. */
    public Quantity carrying(double[] own) {
        double[] larger = new double[own.length];
        for (int i = 0; i < own.length; i++) {
            larger[i] = Math.max(magnitude[i], Math.abs(own[i]));
        }
        return new Quantity(rows, columns, own.clone(), larger, roundings);
    }
}
