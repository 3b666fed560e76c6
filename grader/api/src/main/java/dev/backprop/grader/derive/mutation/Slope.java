package dev.backprop.grader.derive.mutation;

import dev.backprop.grader.circuit.KinkSlopes;
import dev.backprop.grader.circuit.Lanes;
import dev.backprop.grader.circuit.Linearised;
import dev.backprop.grader.circuit.Operation;
import dev.backprop.grader.circuit.Quantity;
import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;

/** How a gradient goes through an operation where it goes another way than it should. */
interface Slope {

    /** Where an operation is, and how tangents go through it there. */
    record Point(Operation operation, Quantity[] arguments, Quantity value, Linearised right, int argument) {

        /** How tangents go through it elsewhere. */
        private Way elsewhere(Quantity... others) {
            Quantity next = operation.value(others, value.rows(), value.columns());
            Linearised there = operation.at(others, () -> next, KinkSlopes.PLAIN);
            return (in, out) -> there.tangents(argument, in, out);
        }
    }

    /** Adds to {@code out} what the tangents of the argument move the result by. */
    interface Way {
        void push(Lanes in, Lanes out);
    }

    Way at(Point point);

    /** Of a leaky ReLU, what is kept of negative numbers for the positive ones, and the other way round. */
    Slope LEAKING_ON_THE_OTHER_SIDE = point -> {
        double[] x = point.arguments[0].value();
        double[] slope = point.arguments[1].value();
        return scaled(x.length, i -> x[i] > 0 ? slope[slope.length == x.length ? i : 0] : 1);
    };

    /** Of a product, the factor itself in the place of the other one. */
    Slope OF_THE_OTHER = point -> (in, out) -> point.right.tangents(1 - point.argument, in, out);

    /** The right slope, at the value in the place of the argument. */
    Slope AT_THE_VALUE = point -> with(point.argument, point.value).at(point);

    /** The right slope where another argument has another value. */
    static Slope with(int another, Quantity instead) {
        return point -> {
            Quantity[] arguments = point.arguments.clone();
            arguments[another] = instead;
            return point.elsewhere(arguments);
        };
    }

    /** So many times the right slope. */
    static Slope times(double factor) {
        return times(point -> entry -> factor);
    }

    /** Of a mean, {@code factor / N} in whole numbers. */
    static Slope inWholeNumbers(int factor) {
        return times(point -> {
            int divisor = ForwardMutations.divisor(point.arguments, point.value);
            double kept = factor / divisor * divisor / (double) factor;
            return entry -> kept;
        });
    }

    /** The right slope, and what comes out of it multiplied entry by entry. */
    static Slope times(Function<Point, IntToDoubleFunction> factors) {
        return point -> {
            IntToDoubleFunction factor = factors.apply(point);
            return (in, out) -> {
                Lanes through = new Lanes(out.count(), out.size());
                point.right.tangents(point.argument, in, through);
                for (int i = 0; i < through.data().length; i++) {
                    out.data()[i] += factor.applyAsDouble(i % out.size()) * through.data()[i];
                }
            };
        };
    }

    /**
     * Of an operation entry by entry, a slope worked out of its argument and its value.
     *
     * @param slope of the argument and the value
     */
    static Slope of(DoubleBinaryOperator slope) {
        return point -> {
            double[] x = point.arguments[point.argument].value();
            double[] f = point.value.value();
            return scaled(f.length, i -> slope.applyAsDouble(x[i], f[i]));
        };
    }

    /** Entry by entry, what the gradient is multiplied by. */
    static Way scaled(int size, IntToDoubleFunction by) {
        double[] slopes = new double[size];
        Arrays.setAll(slopes, by);
        return (in, out) -> {
            for (int k = 0; k < in.count(); k++) {
                for (int i = 0; i < size; i++) {
                    double tangent = in.data()[k * in.size() + i];
                    if (tangent != 0) {
                        out.data()[k * out.size() + i] += slopes[i] * tangent;
                    }
                }
            }
        };
    }
}
