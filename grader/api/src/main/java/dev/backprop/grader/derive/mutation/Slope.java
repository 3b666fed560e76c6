package dev.backprop.grader.derive.mutation;

import dev.backprop.grader.circuit.KinkSlopes;
import dev.backprop.grader.circuit.Lanes;
import dev.backprop.grader.circuit.Linearised;
import dev.backprop.grader.circuit.Operation;
import dev.backprop.grader.circuit.Quantity;
import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;

/** How a gradient goes through an operation where it goes another way than it should. */
interface Slope {

    /** Where an operation is, and how tangents go through it there. */
    record Point(Operation operation, Quantity[] arguments, Quantity value, Linearised right, int argument) {}

    /** Adds to {@code out} what the tangents of the argument move the result by. */
    interface Way {
        void push(Lanes in, Lanes out);
    }

    Way at(Point point);

    /** Nothing goes through. */
    Slope NONE = point -> (in, out) -> {};

    /** What the gradient should be, with the other sign. */
    Slope NEGATED = point -> (in, out) -> {
        Lanes through = new Lanes(out.count(), out.size());
        point.right.tangents(point.argument, in, through);
        for (int i = 0; i < through.data().length; i++) {
            out.data()[i] -= through.data()[i];
        }
    };

    /** Twice what the gradient should be. */
    Slope DOUBLED = point -> (in, out) -> {
        point.right.tangents(point.argument, in, out);
        point.right.tangents(point.argument, in, out);
    };

    /** Half of what the gradient should be. */
    Slope HALVED = point -> (in, out) -> {
        Lanes through = new Lanes(out.count(), out.size());
        point.right.tangents(point.argument, in, through);
        for (int i = 0; i < through.data().length; i++) {
            out.data()[i] += through.data()[i] / 2;
        }
    };

    /** Of a leaky ReLU, what is kept of negative numbers for the positive ones, and the other way round. */
    Slope LEAKING_ON_THE_OTHER_SIDE = point -> {
        double[] x = point.arguments[0].value();
        double[] slope = point.arguments[1].value();
        double[] by = new double[x.length];
        Arrays.setAll(by, i -> x[i] > 0 ? slope[slope.length == x.length ? i : 0] : 1);
        return scaled(by);
    };

    /** Entry by entry, the right slope, and none in the last row of a matrix. */
    Slope WITHOUT_THE_LAST_ROW = point -> (in, out) -> {
        Lanes through = new Lanes(out.count(), out.size());
        point.right.tangents(point.argument, in, through);
        int last = out.size() - point.value.columns();
        for (int i = 0; i < through.data().length; i++) {
            out.data()[i] += i % out.size() < last ? through.data()[i] : 0;
        }
    };

    /** Of a product, the factor itself in the place of the other one. */
    Slope OF_THE_OTHER = point -> (in, out) -> point.right.tangents(1 - point.argument, in, out);

    /** The right slope, at the value in the place of the argument. Only for operations on one argument. */
    Slope AT_THE_VALUE = point -> {
        Quantity[] value = {point.value};
        Quantity next = point.operation.value(value, point.value.rows(), point.value.columns());
        Linearised there = point.operation.at(value, () -> next, KinkSlopes.PLAIN);
        return (in, out) -> there.tangents(0, in, out);
    };

    /** The right slope where another argument has another value. */
    static Slope with(int another, Quantity instead) {
        return point -> {
            Quantity[] arguments = point.arguments.clone();
            arguments[another] = instead;
            Quantity next = point.operation.value(arguments, point.value.rows(), point.value.columns());
            Linearised there = point.operation.at(arguments, () -> next, KinkSlopes.PLAIN);
            return (in, out) -> there.tangents(point.argument, in, out);
        };
    }

    /**
     * Of an operation entry by entry, a slope worked out of its argument and its value.
     *
     * @param slope of the argument and the value
     */
    static Slope of(DoubleBinaryOperator slope) {
        return point -> {
            double[] by = new double[point.value.size()];
            Arrays.setAll(
                    by,
                    i -> slope.applyAsDouble(
                            point.arguments[point.argument].value()[i],
                            point.value.value()[i]));
            return scaled(by);
        };
    }

    /** Entry by entry, what the gradient is multiplied by. */
    static Way scaled(double... by) {
        return (in, out) -> {
            for (int k = 0; k < in.count(); k++) {
                for (int i = 0; i < by.length; i++) {
                    double tangent = in.data()[k * in.size() + i];
                    if (tangent != 0) {
                        out.data()[k * out.size() + i] += by[i] * tangent;
                    }
                }
            }
        };
    }
}
