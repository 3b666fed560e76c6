package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.KinkSlopes;
import dev.backprop.grader.circuit.Linearised;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Operation;
import dev.backprop.grader.circuit.Quantity;
import dev.backprop.grader.circuit.Shape;
import dev.backprop.grader.circuit.op.EntryByEntry.Strides;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A smooth function of each entry, written once, for a complex number.
 *
 * <p>A value f of an argument x that is known to M is known to {@code terms + |f′|·M}. Of its slope {@code |f″|·M} is due to the
 * argument, and {@code |f″/f′|·M(f)} to programs that work it out from the value, as f(1 − f).
 */
abstract class Smooth extends Named {

    /** Far above what a slope may lose to underflow or gain from the square of the step, 2⁻⁶⁰⁰. */
    static final double FLOOR = 0x1p-540;

    /** Roundings of a library function and of a slope by any of its usual formulas. */
    private static final int OWN = 6;

    Smooth(String name) {
        super(name);
    }

    /** Replaces z by f(z). The imaginary part is far below the real one. */
    abstract void at(Complex z);

    /** The largest term of the usual formulas for a value: what cancels in (1 + tanh(x/2))/2 is 1. */
    double terms(double x, double value) {
        return Math.abs(value);
    }

    /** Whether the function ends, or has a pole, at 0. */
    boolean isSingularAtZero() {
        return false;
    }

    /**
     * Where the function has a value; NaN if nowhere.
     *
     * @param at where it is evaluated, for a sign
     */
    double preimage(double value, double at) {
        return Double.NaN;
    }

    /** What has the values that this has nowhere, and the slope there that usual formulas from the value give; null if there is none. */
    @Nullable
    Smooth beyond() {
        return null;
    }

    /** Roundings of one evaluation. */
    int own() {
        return OWN;
    }

    @Override
    public Shape shape(Node... arguments) {
        return arguments[0].shape();
    }

    @Override
    public Operation through(Quantity result, Quantity... arguments) {
        Smooth beyond = beyond();
        return beyond == null
                ? this
                : EntryByEntry.Continued.of(
                        this,
                        beyond,
                        result.size(),
                        i -> !Double.isNaN(
                                beyond.preimage(result.value()[i], arguments[0].value()[i])));
    }

    /** Known no better than the argument: relative to it at a pole, so that no huge result makes a bound that takes everything. */
    @Override
    public Quantity preimage(Quantity result, Quantity... arguments) {
        Quantity x = arguments[0];
        double[] at = x.value().clone();
        double[] magnitude = x.magnitude().clone();
        for (int i = 0; i < at.length; i++) {
            double found = preimage(result.value()[i], at[i]);
            if (!Double.isNaN(found)) {
                double scale = isSingularAtZero() && at[i] != 0 ? Math.abs(found / at[i]) : 1;
                magnitude[i] = Math.max(Math.abs(found), scale * magnitude[i]);
                at[i] = found;
            }
        }
        return new Quantity(x.rows(), x.columns(), at, magnitude, x.roundings());
    }

    @Override
    public Quantity value(Quantity[] arguments, int rows, int columns) {
        Quantity x = arguments[0];
        double[] value = new double[x.size()];
        double[] magnitude = new double[x.size()];
        Complex z = new Complex();
        for (int i = 0; i < value.length; i++) {
            at(z.set(x.value()[i], 0));
            value[i] = z.re;
            magnitude[i] = terms(x.value()[i], z.re) + steepest(x, i, z) * x.magnitude()[i];
        }
        return new Quantity(rows, columns, value, magnitude, x.roundings() + own());
    }

    @Override
    public Linearised at(Quantity[] arguments, Supplier<Quantity> expression, KinkSlopes slopes) {
        Quantity value = expression.get();
        Quantity x = arguments[0];
        double[] slope = new double[x.size()];
        double[] size = new double[x.size()];
        Complex z = new Complex();
        for (int i = 0; i < slope.length; i++) {
            double point = x.value()[i];
            slope[i] = slope(point, z);
            double steep = steepest(x, i, z);
            double step = 0x1p-16 * (isSingularAtZero() ? Math.abs(point) : Math.max(1, Math.abs(point)));
            double bend = Math.abs(slope(point + step, z) - slope(point - step, z)) / (2 * step);
            double fromValue = slope[i] == 0 ? 0 : bend / Math.abs(slope[i]) * value.magnitude()[i];
            size[i] = 2 * steep + bend * x.magnitude()[i] + fromValue + FLOOR;
        }
        Strides[] strides = {Strides.of(x, x.columns())};
        return new EntryByEntry(
                strides, new double[][] {slope}, new double[][] {size}, new double[] {x.roundings() + own()});
    }

    /** The imaginary part of f(x + i·STEP) over STEP. */
    private double slope(double x, Complex z) {
        at(z.set(x, STEP));
        return z.im / STEP;
    }

    /** The steepest slope within the argument's bound; infinite where that comes to a pole. */
    private double steepest(Quantity x, int entry, Complex z) {
        double point = x.value()[entry];
        double steep = Math.abs(slope(point, z));
        if (x.roundings() == 0) {
            return steep;
        }
        double bound = x.bound(entry);
        if (isSingularAtZero() && bound >= Math.abs(point)) {
            return Double.POSITIVE_INFINITY;
        }
        return Math.max(steep, Math.max(Math.abs(slope(point - bound, z)), Math.abs(slope(point + bound, z))));
    }

    /** A function that is positive, with the other sign. */
    static final class Negative extends Smooth {

        private final Smooth positive;

        Negative(Smooth positive) {
            super("negative " + positive.name());
            this.positive = positive;
        }

        @Override
        void at(Complex z) {
            positive.at(z);
            z.set(-z.re, -z.im);
        }

        @Override
        boolean isSingularAtZero() {
            return positive.isSingularAtZero();
        }

        @Override
        double preimage(double value, double at) {
            return value < 0 ? positive.preimage(-value, at) : Double.NaN;
        }
    }
}
