package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Kinks;
import dev.backprop.grader.circuit.Op;
import dev.backprop.grader.circuit.Shape;
import dev.backprop.grader.circuit.Values;
import java.util.List;

/**
 * x where it is positive, and elsewhere slope·x: ReLU and hinge, and where a second argument says
 * the slope, leaky and parametric ReLU: one number for all entries, or a row of one for each column.
 */
final class Kinked implements Op {

    private final double slope;

    /** @param slope on the negative side, where no second argument says it */
    Kinked(double slope) {
        this.slope = slope;
    }

    @Override
    public Shape shape(List<Shape> arguments) {
        return arguments.get(0);
    }

    @Override
    public Values apply(List<Values> arguments, Shape shape, Kinks kinks) {
        Values x = arguments.get(0);
        Values result = new Values(shape);
        for (int i = 0; i < result.size(); i++) {
            double open = kinks.open(i, x.real[i], x.error(i), x.tangentMagnitude[i] != 0);
            if (arguments.size() == 1) {
                close(result, i, x, open);
            } else {
                Values slopes = arguments.get(1);
                close(result, i, x, open, slopes, i % slopes.size());
            }
        }
        return result.after(x.roundings() + 2);
    }

    /** Magnitudes are those of both sides: a program may work out both and choose. */
    private void close(Values result, int i, Values x, double open) {
        result.real[i] = x.real[i] > 0 ? x.real[i] : slope * x.real[i];
        result.tangent[i] = (open + (1 - open) * slope) * x.tangent[i];
        result.magnitude[i] = x.magnitude[i];
        result.tangentMagnitude[i] = x.tangentMagnitude[i];
    }

    private static void close(Values result, int i, Values x, double open, Values slopes, int k) {
        double closed = 1 - open;
        result.real[i] = x.real[i] > 0 ? x.real[i] : slopes.real[k] * x.real[i];
        result.tangent[i] = (open + closed * slopes.real[k]) * x.tangent[i] + closed * x.real[i] * slopes.tangent[k];
        double steepest = Math.max(1, slopes.magnitude[k]);
        result.magnitude[i] = steepest * x.magnitude[i];
        result.tangentMagnitude[i] = steepest * x.tangentMagnitude[i] + x.magnitude[i] * slopes.tangentMagnitude[k];
    }
}
