package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.BadCircuit;
import dev.backprop.grader.circuit.Extent;
import dev.backprop.grader.circuit.KinkSlopes;
import dev.backprop.grader.circuit.Linearised;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Quantity;
import dev.backprop.grader.circuit.Shape;
import dev.backprop.grader.circuit.op.EntryByEntry.Strides;
import java.util.function.Supplier;

/** A smooth function of two arguments entry by entry, written once, for complex numbers. A number, row or column is repeated. */
abstract class Paired extends Named {

    /** What is known of one entry of an argument: its value, its magnitude and how far it may be out. */
    record Entry(double value, double magnitude, double bound) {}

    /** A number of the result, and one for each argument's share in its derivative. */
    record Three(double result, double first, double second) {}

    Paired(String name) {
        super(name);
    }

    /** Replaces z by f(z, a + i·b). */
    abstract void at(Complex z, double a, double b);

    /** M of the result, and what a magnitude of 1 in each argument becomes. */
    abstract Three magnitudes(Entry x, Entry y);

    /** n of the result, from those of the arguments, and what a tangent of each argument meets. */
    abstract Three roundings(double x, double y);

    @Override
    public Shape shape(Node... arguments) {
        return common(name(), arguments[0], arguments[1]);
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
            magnitude[i] = magnitudes(first, second).result();
        }
        return new Quantity(
                rows,
                columns,
                value,
                magnitude,
                roundings(x.roundings(), y.roundings()).result());
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
            Three sizes = magnitudes(first, second);
            size[0][i] = sizes.first;
            size[1][i] = sizes.second;
        }
        Three roundings = roundings(x.roundings(), y.roundings());
        return new EntryByEntry(strides, slope, size, new double[] {roundings.first, roundings.second});
    }

    private static Entry entry(Quantity of, int entry) {
        return new Entry(of.value()[entry], of.magnitude()[entry], of.bound(entry));
    }

    /** The shape of two arguments that are combined entry by entry. A number goes with all, else only {@code row} and {@code column} are repeated. */
    static Shape common(String operation, Node first, Node second) {
        Shape a = first.shape();
        Shape b = second.shape();
        if (b.axes() == 0 || a.equals(b)) {
            return a;
        } else if (a.axes() == 0) {
            return b;
        } else if (a.axes() == 2 && b.axes() == 2) {
            boolean firstRows = repeats(first, a.rows());
            boolean firstColumns = repeats(first, a.columns());
            boolean rows = a.rows().equals(b.rows()) || firstRows || repeats(second, b.rows());
            boolean columns = a.columns().equals(b.columns()) || firstColumns || repeats(second, b.columns());
            if (rows && columns) {
                return Shape.matrix(firstRows ? b.rows() : a.rows(), firstColumns ? b.columns() : a.columns());
            }
        }
        throw new BadCircuit(operation + ": " + Node.shapes(first, second)
                + ". They must be equal; row(…) and column(…) repeat a vector");
    }

    private static boolean repeats(Node node, Extent extent) {
        return node.operation() instanceof Row && extent.equals(Extent.ONE);
    }
}
