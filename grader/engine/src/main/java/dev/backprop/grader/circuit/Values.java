package dev.backprop.grader.circuit;

/**
 * The entries of one node during an evaluation, row by row: a complex number each, whose imaginary part is a tangent times
 * {@link Complex#STEP}, and how far rounding may have carried either part.
 *
 * <p>The error of an entry of {@code real} is at most {@code (2n + 16)·u·magnitude}, where u = 2⁻⁵³, {@code magnitude} is the
 * expression with absolute values in the place of all terms, and n ({@link #roundings}) the number of roundings on the longest
 * way to it. The same holds of {@code tangent} with {@code tangentMagnitude}.
 */
public final class Values {

    /** The unit roundoff. */
    public static final double U = 0x1p-53;

    private final Shape shape;
    private int roundings;

    /** The values. */
    public final double[] real;
    /** Their derivatives along the direction of the evaluation. */
    public final double[] tangent;
    /** Sums of absolute terms behind the values. */
    public final double[] magnitude;
    /** Sums of absolute terms behind the derivatives. */
    public final double[] tangentMagnitude;

    /** All zero. */
    public Values(Shape shape) {
        this(shape, new double[shape.size()], new double[shape.size()]);
    }

    private Values(Shape shape, double[] real, double[] magnitude) {
        this.shape = shape;
        this.real = real;
        this.magnitude = magnitude;
        tangent = new double[shape.size()];
        tangentMagnitude = new double[shape.size()];
    }

    /** Numbers as they are given, without rounding and without a tangent. */
    public static Values of(Shape shape, double... numbers) {
        Values values = new Values(shape);
        for (int i = 0; i < numbers.length; i++) {
            values.real[i] = numbers[i];
            values.magnitude[i] = Math.abs(numbers[i]);
        }
        return values;
    }

    public Shape shape() {
        return shape;
    }

    public int size() {
        return real.length;
    }

    /** The number of roundings on the longest way to an entry. */
    public int roundings() {
        return roundings;
    }

    /** These values, after so many roundings. */
    public Values after(int count) {
        roundings = count;
        return this;
    }

    /** By how much rounding may have moved an entry of {@code real}. */
    public double error(int entry) {
        return (2 * roundings + 16) * U * magnitude[entry];
    }

    /** By how much rounding may have moved an entry of {@code tangent}. */
    public double tangentError(int entry) {
        return (2 * roundings + 16) * U * tangentMagnitude[entry];
    }

    /** The same numbers without their tangents. */
    public Values still() {
        Values copy = new Values(shape);
        System.arraycopy(real, 0, copy.real, 0, size());
        System.arraycopy(magnitude, 0, copy.magnitude, 0, size());
        return copy.after(roundings);
    }

    /** The same numbers, shared and not to be changed, with tangents of their own. */
    public Values moving() {
        return new Values(shape, real, magnitude).after(roundings);
    }

    /** Whether an entry has a tangent. */
    public boolean moves(int entry) {
        return tangentMagnitude[entry] != 0;
    }

    /** Copies an entry of another value, with its tangent and magnitudes. */
    public void copy(int to, Values other, int from) {
        real[to] = other.real[from];
        tangent[to] = other.tangent[from];
        magnitude[to] = other.magnitude[from];
        tangentMagnitude[to] = other.tangentMagnitude[from];
    }

    /** Adds an entry of another value, times a factor that is ±1. */
    public void add(int to, Values other, int from, int sign) {
        real[to] += sign * other.real[from];
        tangent[to] += sign * other.tangent[from];
        magnitude[to] += other.magnitude[from];
        tangentMagnitude[to] += other.tangentMagnitude[from];
    }
}
