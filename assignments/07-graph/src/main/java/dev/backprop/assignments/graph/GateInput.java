package dev.backprop.assignments.graph;

import dev.backprop.grader.assignment.Described;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a gate is asked with.
 *
 * @param kind of the gate, by its place among {@link Kind#ALL}
 * @param x its inputs; a gate that takes one takes the first
 * @param constant of a gate that scales or shifts
 * @param upstream the derivative of some value with respect to that of the gate
 */
record GateInput(int kind, double[] x, double constant, double upstream) implements Described {

    Kind gate() {
        return Kind.ALL.get(kind);
    }

    /** The inputs that the gate takes. */
    double[] taken() {
        return gate().takesSeveral() ? x.clone() : new double[] {x[0]};
    }

    /** The same numbers for a gate of another kind. */
    GateInput of(Kind other) {
        return new GateInput(other.number(), x, constant, upstream);
    }

    /** Of two equal factors one is 0 instead: whoever divides the product by a factor gets nowhere there. */
    GateInput withAFactorOfZero() {
        double[] factors = x.clone();
        boolean found = false;
        for (int k = 1; k < factors.length && !found; k++) {
            for (int before = 0; before < k && !found; before++) {
                found = factors[before] == factors[k];
            }
            factors[k] = found ? 0 : factors[k];
        }
        return withX(factors);
    }

    GateInput withX(double... other) {
        return new GateInput(kind, other, constant, upstream);
    }

    GateInput withUpstream(double other) {
        return new GateInput(kind, x, constant, other);
    }

    @Override
    public List<String> description() {
        return List.of(
                "Gate gate = Gates.of(\"" + gate().id() + "\", " + constant + ");",
                "gate.forward("
                        + Arrays.stream(taken()).mapToObj(Double::toString).collect(Collectors.joining(", ")) + ");",
                "gate.backward(" + upstream + ");");
    }
}
