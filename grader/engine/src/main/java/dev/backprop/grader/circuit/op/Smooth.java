package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Complex;
import dev.backprop.grader.circuit.Kinks;
import dev.backprop.grader.circuit.Op;
import dev.backprop.grader.circuit.Shape;
import dev.backprop.grader.circuit.Values;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** A smooth function of every entry. Nothing is known of it but its values on complex numbers, and where it has a given value. */
final class Smooth implements Op {

    /** How far apart two slopes are taken to see how a slope changes, relative to the argument. */
    private static final double APART = 0x1p-16;

    private static final double SMALL = 0x1p-10;

    private final Complex function;
    private final DoubleUnaryOperator inverse;
    private final boolean mayOverflow;

    /** @param inverse NaN for what is no value of the function */
    Smooth(Complex function, DoubleUnaryOperator inverse) {
        this(function, inverse, false);
    }

    private Smooth(Complex function, DoubleUnaryOperator inverse, boolean mayOverflow) {
        this.function = function;
        this.inverse = inverse;
        this.mayOverflow = mayOverflow;
    }

    /** The same function, of which there is a formula that overflows. */
    Smooth inNeedOfCare() {
        return new Smooth(function, inverse, true);
    }

    @Override
    public boolean mayOverflow() {
        return mayOverflow;
    }

    @Override
    public Shape shape(List<Shape> arguments) {
        return arguments.get(0);
    }

    @Override
    public double preimage(double value) {
        return inverse.applyAsDouble(value);
    }

    /**
     * The magnitude of a slope allows for its being worked out from the argument or from the value, each with its own rounding:
     * |f″|·M(x), and |f″/f′|·M(f).
     */
    @Override
    public Values apply(List<Values> arguments, Shape shape, Kinks kinks) {
        Values x = arguments.get(0);
        Values result = new Values(shape);
        for (int i = 0; i < result.size(); i++) {
            double at = kinks.slopeAt(i, x.real[i]);
            double apart = APART * Math.max(SMALL, Math.abs(at));
            double slope = function.slope(at);
            double below = function.slope(at - apart);
            double above = function.slope(at + apart);
            double steepest = Math.max(Math.abs(slope), Math.max(Math.abs(below), Math.abs(above)));
            double bend = Math.abs(above - below) / (2 * apart);
            result.real[i] = function.value(x.real[i]);
            result.magnitude[i] = Math.abs(result.real[i]) + steepest * x.magnitude[i];
            result.tangent[i] = slope * x.tangent[i];
            double fromValue = slope == 0 ? 0 : result.magnitude[i] / Math.abs(slope);
            result.tangentMagnitude[i] = Math.abs(slope) * x.tangentMagnitude[i]
                    + (Math.abs(slope) + bend * (x.magnitude[i] + fromValue)) * Math.abs(x.tangent[i]);
        }
        return result.after(x.roundings() + 4);
    }
}
