package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Kinks;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Op;
import dev.backprop.grader.circuit.Shape;
import dev.backprop.grader.circuit.Values;
import dev.backprop.grader.circuit.Vec;
import java.util.List;

/** A part of a vector. */
public final class Slice {

    private Slice() {}

    /** The entries from … to − 1. */
    public static Vec slice(Vec a, int from, int to) {
        return new Vec(Node.of(
                new Op() {
                    @Override
                    public Shape shape(List<Shape> arguments) {
                        if (from < 0 || from >= to || to > arguments.get(0).rows()) {
                            throw new IllegalArgumentException("slice from " + from + " to " + to + " of a vector of "
                                    + arguments.get(0).rows());
                        }
                        return new Shape(to - from, 1);
                    }

                    @Override
                    public Values apply(List<Values> arguments, Shape shape, Kinks kinks) {
                        Values part = new Values(shape);
                        for (int i = 0; i < part.size(); i++) {
                            part.copy(i, arguments.get(0), from + i);
                        }
                        return part.after(arguments.get(0).roundings());
                    }
                },
                a));
    }
}
