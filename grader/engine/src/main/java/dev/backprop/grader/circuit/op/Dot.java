package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Vec;

/** aᵀb of two vectors of one length. */
public final class Dot {

    private Dot() {}

    public static Num dot(Vec a, Vec b) {
        return Sum.sum(ElementMult.elementMult(a, b));
    }
}
