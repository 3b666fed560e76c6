package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.KinkSlopes;
import dev.backprop.grader.circuit.Lanes;
import dev.backprop.grader.circuit.Linearised;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Operation;
import dev.backprop.grader.circuit.Quantity;
import dev.backprop.grader.circuit.Shape;
import dev.backprop.grader.circuit.Span;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Supplier;

/** An operation that makes an entry of one entry of each argument: tangents are scaled. */
final class EntryByEntry implements Linearised {

    private final Strides[] strides;
    private final double[][] slopes;
    private final double[][] sizes;
    private final double[] roundings;
    private final int[] ties;

    /**
     * @param slopes by argument and entry of the result, what a tangent of 1 becomes
     * @param sizes likewise what a magnitude of 1 becomes
     * @param roundings by argument, those that a tangent of it meets
     */
    EntryByEntry(Strides[] strides, double[][] slopes, double[][] sizes, double[] roundings, int... ties) {
        this.strides = strides;
        this.slopes = slopes;
        this.sizes = sizes;
        this.roundings = roundings;
        this.ties = ties;
    }

    /** This, with the entries of another one where it is asked for; ties stay those of this. */
    EntryByEntry with(EntryByEntry other, boolean[] where) {
        double[][] slope = new double[slopes.length][];
        double[][] size = new double[slopes.length][];
        double[] rounding = new double[slopes.length];
        for (int k = 0; k < slopes.length; k++) {
            slope[k] = Continued.either(slopes[k], other.slopes[k], where);
            size[k] = Continued.either(sizes[k], other.sizes[k], where);
            rounding[k] = Math.max(roundings[k], other.roundings[k]);
        }
        return new EntryByEntry(strides, slope, size, rounding, ties);
    }

    @Override
    public Optional<Span> reach(int argument, Span entries) {
        return Optional.of(strides[argument].isPlain() ? entries : new Span(0, slopes[argument].length));
    }

    @Override
    public void tangents(int argument, Lanes in, Lanes out) {
        scale(strides[argument], slopes[argument], in, out);
    }

    @Override
    public void magnitudes(int argument, Lanes in, Lanes out) {
        scale(strides[argument], sizes[argument], in, out);
    }

    private static void scale(Strides strides, double[] by, Lanes in, Lanes out) {
        Span reached = strides.isPlain() ? in.held() : out.held();
        for (int i = reached.from(); i < reached.to(); i++) {
            int from = strides.entry(i);
            for (int k = 0; in.held().has(from) && k < in.count(); k++) {
                double tangent = in.data()[in.base(k) + from];
                if (tangent != 0) {
                    out.data()[out.base(k) + i] += by[i] * tangent;
                }
            }
        }
    }

    @Override
    public double roundings(int argument) {
        return roundings[argument];
    }

    @Override
    public int[] ties() {
        return ties;
    }

    @Override
    public boolean reaches(int argument, int entry, Lanes in) {
        int from = strides[argument].entry(entry);
        for (int k = 0; in.held().has(from) && k < in.count(); k++) {
            if (in.data()[in.base(k) + from] != 0) {
                return true;
            }
        }
        return false;
    }

    /** Which entry of an argument belongs to an entry of the result, where numbers, rows and columns are repeated. */
    record Strides(int row, int column, int columns) {

        static Strides of(Quantity argument, int columns) {
            return new Strides(argument.rows() == 1 ? 0 : argument.columns(), argument.columns() == 1 ? 0 : 1, columns);
        }

        /** Whether each entry belongs to the one at the same place. */
        boolean isPlain() {
            return row == columns && column == 1;
        }

        int entry(int result) {
            return result / columns * row + result % columns * column;
        }
    }

    /** An operation of each entry, and in the place of some entries another one that continues it. */
    static final class Continued implements Operation {

        private final Operation plain;
        private final Operation beyond;
        private final boolean[] isBeyond;

        private Continued(Operation plain, Operation beyond, boolean[] isBeyond) {
            this.plain = plain;
            this.beyond = beyond;
            this.isBeyond = isBeyond;
        }

        /** The plain one itself if no entry is beyond it. */
        static Operation of(Operation plain, Operation beyond, int size, IntPredicate isBeyond) {
            boolean[] where = new boolean[size];
            boolean any = false;
            for (int i = 0; i < size; i++) {
                where[i] = isBeyond.test(i);
                any |= where[i];
            }
            return any ? new Continued(plain, beyond, where) : plain;
        }

        @Override
        public String name() {
            return plain.name();
        }

        @Override
        public Shape shape(Node... arguments) {
            return plain.shape(arguments);
        }

        @Override
        public Quantity value(Quantity[] arguments, int rows, int columns) {
            return either(plain.value(arguments, rows, columns), beyond.value(arguments, rows, columns));
        }

        @Override
        public Linearised at(Quantity[] arguments, Supplier<Quantity> expression, KinkSlopes slopes) {
            EntryByEntry own = (EntryByEntry) plain.at(arguments, expression, slopes);
            return own.with((EntryByEntry) beyond.at(arguments, expression, slopes), isBeyond);
        }

        @Override
        public boolean hasKink() {
            return plain.hasKink();
        }

        @Override
        public Quantity preimage(Quantity result, Quantity... arguments) {
            return either(plain.preimage(result, arguments), beyond.preimage(result, arguments));
        }

        private Quantity either(Quantity own, Quantity other) {
            return new Quantity(
                    own.rows(),
                    own.columns(),
                    either(own.value(), other.value(), isBeyond),
                    either(own.magnitude(), other.magnitude(), isBeyond),
                    Math.max(own.roundings(), other.roundings()));
        }

        static double[] either(double[] own, double[] other, boolean[] isOther) {
            double[] either = own.clone();
            for (int i = 0; i < either.length; i++) {
                either[i] = isOther[i] ? other[i] : own[i];
            }
            return either;
        }
    }
}
