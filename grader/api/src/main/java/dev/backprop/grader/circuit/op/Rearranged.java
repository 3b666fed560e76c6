package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.KinkSlopes;
import dev.backprop.grader.circuit.Lanes;
import dev.backprop.grader.circuit.Linearised;
import dev.backprop.grader.circuit.Operation;
import dev.backprop.grader.circuit.Quantity;
import java.util.function.Supplier;

/**
 * Sums, means, and entries in other places: a linear map without constants and without cancellation, which does the same to real parts, to
 * imaginary parts and to magnitudes.
 */
abstract class Rearranged implements Operation {

    /**
     * Adds to the result what an argument contributes to it.
     *
     * @param arguments for their shapes, and for labels
     * @param which argument {@code in} are numbers of
     * @param at where in {@code in} the first stands
     * @param to where in {@code out} the first of the result stands
     */
    abstract void move(Quantity[] arguments, int which, double[] in, int at, double[] out, int to);

    /** The same for magnitudes, where what is masked is kept. */
    void moveMagnitudes(Quantity[] arguments, int which, double[] in, int at, double[] out, int to) {
        move(arguments, which, in, at, out, to);
    }

    /** How many arguments there are whose entries go into the result; labels come after them. */
    int moving() {
        return 1;
    }

    /** Roundings on the way. */
    double roundings(Quantity[] arguments) {
        return 0;
    }

    @Override
    public Quantity value(Quantity[] arguments, int rows, int columns) {
        double[] value = new double[rows * columns];
        double[] magnitude = new double[value.length];
        double before = 0;
        for (int k = 0; k < moving(); k++) {
            move(arguments, k, arguments[k].value(), 0, value, 0);
            moveMagnitudes(arguments, k, arguments[k].magnitude(), 0, magnitude, 0);
            before = Math.max(before, arguments[k].roundings());
        }
        return new Quantity(rows, columns, value, magnitude, before + roundings(arguments));
    }

    @Override
    public Linearised at(Quantity[] arguments, Supplier<Quantity> expression, KinkSlopes slopes) {
        return new Linearised() {
            private int terms;

            @Override
            public void tangents(int argument, Lanes in, Lanes out) {
                for (int k = 0; k < in.count(); k++) {
                    move(arguments, argument, in.data(), k * in.size(), out.data(), k * out.size());
                }
            }

            @Override
            public void magnitudes(int argument, Lanes in, Lanes out) {
                for (int k = 0; k < in.count(); k++) {
                    terms = Math.max(terms, present(in, k));
                    moveMagnitudes(arguments, argument, in.data(), k * in.size(), out.data(), k * out.size());
                }
            }

            @Override
            public double roundings(int argument) {
                return Math.min(Rearranged.this.roundings(arguments), terms + 1);
            }
        };
    }

    private static int present(Lanes in, int lane) {
        int present = 0;
        for (int i = lane * in.size(); i < (lane + 1) * in.size(); i++) {
            present += in.data()[i] == 0 ? 0 : 1;
        }
        return present;
    }
}
