package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.KinkSlopes;
import dev.backprop.grader.circuit.Linearised;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Operation;
import dev.backprop.grader.circuit.Quantity;
import dev.backprop.grader.circuit.Shape;
import java.util.function.Supplier;

/** An operation of each entry, and in the place of some entries another one that continues it. */
final class Continued implements Operation {

    private final Operation plain;
    private final Operation beyond;
    private final boolean[] isBeyond;

    private Continued(Operation plain, Operation beyond, boolean[] isBeyond) {
        this.plain = plain;
        this.beyond = beyond;
        this.isBeyond = isBeyond;
    }

    /** The plain one itself if no entry is beyond it. */
    static Operation of(Operation plain, Operation beyond, boolean[] isBeyond) {
        for (boolean each : isBeyond) {
            if (each) {
                return new Continued(plain, beyond, isBeyond.clone());
            }
        }
        return plain;
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
