package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Vec;

/** The inner product of two vectors. */
public final class Dot {

    private Dot() {}

    /** xᵀy */
    public static Num dot(Vec x, Vec y) {
        return Sum.sum(ElementMult.elementMult(x, y));
    }
}
