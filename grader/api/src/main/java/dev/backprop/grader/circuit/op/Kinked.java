package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.BadCircuit;
import dev.backprop.grader.circuit.KinkSlopes;
import dev.backprop.grader.circuit.Linearised;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Operation;
import dev.backprop.grader.circuit.Quantity;
import dev.backprop.grader.circuit.Shape;
import dev.backprop.grader.circuit.op.EntryByEntry.Strides;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An entry itself where it is positive, and another function of it and of a parameter where it is not. The real part decides; within its
 * bound of 0 the slope is free. Magnitudes go through as if it were open.
 */
abstract class Kinked extends Named {

    Kinked(String name) {
        super(name);
    }

    /** Replaces z by what it is where it is not positive; a + i·b is the parameter. */
    abstract void below(Complex z, double a, double b);

    /** Where {@link #below} has a value; NaN if nowhere, or if the slope is the same everywhere. */
    double preimage(double value, double a) {
        return Double.NaN;
    }

    /** What has the values that {@link #below} has nowhere, and the slope there that formulas from the value give; null if there is none. */
    @Nullable
    Kinked beyond() {
        return null;
    }

    /** The largest term of {@link #below}. */
    abstract double terms(double x, double a);

    @Override
    public Shape shape(Node... arguments) {
        Shape shape = arguments[0].shape();
        if (arguments.length == 2
                && !Paired.common(name(), arguments[0], arguments[1]).equals(shape)) {
            throw new BadCircuit(name() + ": " + Node.shapes(arguments)
                    + ". The parameter cannot be larger than what it is applied to");
        }
        return shape;
    }

    @Override
    public Quantity value(Quantity[] arguments, int rows, int columns) {
        Quantity x = arguments[0];
        Quantity parameter = arguments[1];
        Strides strides = Strides.of(parameter, columns);
        double[] value = new double[rows * columns];
        double[] magnitude = new double[value.length];
        Complex z = new Complex();
        for (int i = 0; i < value.length; i++) {
            double point = x.value()[i];
            int at = strides.entry(i);
            below(z.set(point, 0), parameter.value()[at], 0);
            value[i] = point > 0 ? point : z.re;
            double closed =
                    point > x.bound(i) ? 0 : terms(point, parameter.magnitude()[at]) + closed(x, parameter, i, at, z);
            magnitude[i] = x.magnitude()[i] + closed;
        }
        return new Quantity(rows, columns, value, magnitude, x.roundings() + parameter.roundings() + 4);
    }

    private double closed(Quantity x, Quantity parameter, int entry, int at, Complex z) {
        return Math.abs(alongX(x.value()[entry], parameter.value()[at], z)) * x.magnitude()[entry]
                + Math.abs(alongParameter(x.value()[entry], parameter.value()[at], z))
                        * parameter.magnitude()[at];
    }

    @Override
    public Linearised at(Quantity[] arguments, Supplier<Quantity> expression, KinkSlopes slopes) {
        Quantity value = expression.get();
        Quantity x = arguments[0];
        Quantity parameter = arguments[1];
        Strides[] strides = {Strides.of(x, value.columns()), Strides.of(parameter, value.columns())};
        double[][] slope = new double[2][value.size()];
        double[][] size = new double[2][value.size()];
        int[] ties = new int[value.size()];
        int tied = 0;
        Complex z = new Complex();
        for (int i = 0; i < value.size(); i++) {
            double point = x.value()[i];
            double a = parameter.value()[strides[1].entry(i)];
            double closed = alongX(point, a, z);
            double byParameter = alongParameter(point, a, z);
            boolean tie = Math.abs(point) <= x.bound(i);
            double open = slopes.open(i, point > 0, tie);
            slope[0][i] = open == 1 ? 1 : open + (1 - open) * closed;
            slope[1][i] = open == 1 ? 0 : (1 - open) * byParameter;
            double bend = Math.abs(alongX(point + 0x1p-16, a, z) - alongX(point - 0x1p-16, a, z)) / 0x1p-15;
            double fromValue = closed == 0 ? 0 : bend / Math.abs(closed) * value.magnitude()[i];
            size[0][i] = point > x.bound(i) ? 1 : 1 + 2 * Math.abs(closed) + bend * x.magnitude()[i] + fromValue;
            size[1][i] = point > x.bound(i) ? 0 : terms(point, 1) + x.magnitude()[i];
            if (slopes.isFree(tie)) {
                ties[tied++] = i;
            }
        }
        double both = x.roundings() + parameter.roundings() + 4;
        return new EntryByEntry(strides, slope, size, new double[] {both, both}, Arrays.copyOf(ties, tied));
    }

    private double alongX(double x, double a, Complex z) {
        below(z.set(x, STEP), a, 0);
        return z.im / STEP;
    }

    private double alongParameter(double x, double a, Complex z) {
        below(z.set(x, 0), a, STEP);
        return z.im / STEP;
    }

    @Override
    public Operation through(Quantity result, Quantity... arguments) {
        Kinked beyond = beyond();
        if (beyond == null) {
            return this;
        }
        Strides strides = Strides.of(arguments[1], result.columns());
        return EntryByEntry.Continued.of(
                this,
                beyond,
                result.size(),
                i -> result.value()[i] <= 0
                        && !Double.isNaN(
                                beyond.preimage(result.value()[i], arguments[1].value()[strides.entry(i)])));
    }

    @Override
    public Quantity preimage(Quantity result, Quantity... arguments) {
        Strides strides = Strides.of(arguments[1], result.columns());
        double[] at = arguments[0].value().clone();
        for (int i = 0; i < at.length; i++) {
            double found = preimage(result.value()[i], arguments[1].value()[strides.entry(i)]);
            at[i] = result.value()[i] > 0 || Double.isNaN(found) ? at[i] : found;
        }
        return arguments[0].carrying(at);
    }

    @Override
    public boolean hasKink() {
        return true;
    }
}
