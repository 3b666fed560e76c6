package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.KinkSlopes;
import dev.backprop.grader.circuit.Lanes;
import dev.backprop.grader.circuit.Linearised;
import dev.backprop.grader.circuit.Quantity;
import dev.backprop.grader.circuit.Span;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;

/**
 * Sums, means, and entries in other places: a linear map without constants and without cancellation, which does the same to real parts, to
 * imaginary parts and to magnitudes.
 */
abstract class Rearranged extends Named {

    /** The place of an entry that goes into no entry of the result. */
    static final int NOWHERE = -1;

    Rearranged(String name) {
        super(name);
    }

    /**
     * The entry of the result that an entry of an argument is added to, or {@link #NOWHERE}.
     *
     * @param arguments for their shapes, and for labels
     * @param which argument the entry is one of
     */
    abstract int place(Quantity[] arguments, int which, int entry);

    /** The same for magnitudes, where what is masked is kept. */
    int placeOfMagnitude(Quantity[] arguments, int which, int entry) {
        return place(arguments, which, entry);
    }

    /** What each entry is divided by on the way. */
    double over(Quantity[] arguments) {
        return 1;
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
        double over = over(arguments);
        double before = 0;
        for (int k = 0; k < moving(); k++) {
            Quantity from = arguments[k];
            for (int i = 0; i < from.size(); i++) {
                add(from.value()[i] / over, place(arguments, k, i), value);
                add(from.magnitude()[i] / over, placeOfMagnitude(arguments, k, i), magnitude);
            }
            before = Math.max(before, arguments[k].roundings());
        }
        return new Quantity(rows, columns, value, magnitude, before + roundings(arguments));
    }

    @Override
    public Linearised at(Quantity[] arguments, Supplier<Quantity> expression, KinkSlopes slopes) {
        double over = over(arguments);
        return new Linearised() {
            private int terms;

            @Override
            public Optional<Span> reach(int argument, Span entries) {
                int first = Integer.MAX_VALUE;
                int last = NOWHERE;
                for (int i = entries.from(); i < entries.to(); i++) {
                    int place = placeOfMagnitude(arguments, argument, i);
                    if (place != NOWHERE) {
                        first = Math.min(first, place);
                        last = Math.max(last, place);
                    }
                }
                return Optional.of(last == NOWHERE ? new Span(0, 0) : new Span(first, last + 1));
            }

            @Override
            public void tangents(int argument, Lanes in, Lanes out) {
                move(in, out, entry -> place(arguments, argument, entry));
            }

            @Override
            public void magnitudes(int argument, Lanes in, Lanes out) {
                for (int k = 0; k < in.count(); k++) {
                    terms = Math.max(terms, present(in, k));
                }
                move(in, out, entry -> placeOfMagnitude(arguments, argument, entry));
            }

            private void move(Lanes in, Lanes out, IntUnaryOperator placed) {
                for (int i = in.held().from(); i < in.held().to(); i++) {
                    int place = placed.applyAsInt(i);
                    for (int k = 0; place != NOWHERE && k < in.count(); k++) {
                        out.data()[out.base(k) + place] += in.data()[in.base(k) + i] / over;
                    }
                }
            }

            @Override
            public double roundings(int argument) {
                return Math.min(Rearranged.this.roundings(arguments), terms + 1);
            }
        };
    }

    private static void add(double number, int place, double[] to) {
        if (place != NOWHERE) {
            to[place] += number;
        }
    }

    private static int present(Lanes in, int lane) {
        int present = 0;
        int width = in.held().length();
        for (int i = lane * width; i < (lane + 1) * width; i++) {
            present += in.data()[i] == 0 ? 0 : 1;
        }
        return present;
    }
}
