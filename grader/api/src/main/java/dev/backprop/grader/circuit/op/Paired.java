package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.KinkSlopes;
import dev.backprop.grader.circuit.Linearised;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Operation;
import dev.backprop.grader.circuit.Quantity;
import dev.backprop.grader.circuit.Shape;
import java.util.function.Supplier;

/** A smooth function of two arguments entry by entry, written once, for complex numbers. A number, row or column is repeated. */
abstract class Paired implements Operation {

    /** What is known of one entry of an argument: its value, its magnitude and how far it may be out. */
    record Entry(double value, double magnitude, double bound) {}

    /** Replaces z by f(z, a + i·b). */
    abstract void at(Complex z, double a, double b);

    /** M of the result. */
    abstract double magnitude(Entry x, Entry y);

    /** What a magnitude of 1 in the first argument becomes. */
    abstract double first(Entry x, Entry y);

    /** What a magnitude of 1 in the second argument becomes. */
    abstract double second(Entry x, Entry y);

    /** n of the result, from those of the arguments. */
    abstract double roundings(double x, double y);

    /** What a tangent of the first argument meets, from the roundings of both. */
    abstract double ofFirst(double x, double y);

    /** What a tangent of the second argument meets. */
    abstract double ofSecond(double x, double y);

    @Override
    public Shape shape(Node... arguments) {
        return Strides.common(name(), arguments[0], arguments[1]);
    }

    @Override
    public Quantity value(Quantity[] arguments, int rows, int columns) {
        Quantity x = arguments[0];
        Quantity y = arguments[1];
        Strides ofX = Strides.of(x, columns);
        Strides ofY = Strides.of(y, columns);
        double[] value = new double[rows * columns];
        double[] magnitude = new double[value.length];
        Complex z = new Complex();
        for (int i = 0; i < value.length; i++) {
            Entry first = entry(x, ofX.entry(i));
            Entry second = entry(y, ofY.entry(i));
            at(z.set(first.value, 0), second.value, 0);
            value[i] = z.re;
            magnitude[i] = magnitude(first, second);
        }
        return new Quantity(rows, columns, value, magnitude, roundings(x.roundings(), y.roundings()));
    }

    @Override
    public Linearised at(Quantity[] arguments, Supplier<Quantity> expression, KinkSlopes slopes) {
        Quantity value = expression.get();
        Quantity x = arguments[0];
        Quantity y = arguments[1];
        Strides[] strides = {Strides.of(x, value.columns()), Strides.of(y, value.columns())};
        double[][] slope = new double[2][value.size()];
        double[][] size = new double[2][value.size()];
        Complex z = new Complex();
        for (int i = 0; i < value.size(); i++) {
            Entry first = entry(x, strides[0].entry(i));
            Entry second = entry(y, strides[1].entry(i));
            at(z.set(first.value, STEP), second.value, 0);
            slope[0][i] = z.im / STEP;
            at(z.set(first.value, 0), second.value, STEP);
            slope[1][i] = z.im / STEP;
            size[0][i] = first(first, second);
            size[1][i] = second(first, second);
        }
        double[] roundings = {ofFirst(x.roundings(), y.roundings()), ofSecond(x.roundings(), y.roundings())};
        return new EntryByEntry(strides, slope, size, roundings);
    }

    private static Entry entry(Quantity of, int entry) {
        return new Entry(of.value()[entry], of.magnitude()[entry], of.bound(entry));
    }
}
