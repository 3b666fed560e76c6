package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Num;

/** a/b. */
public final class Div {

    private Div() {}

    public static Num div(Num a, Num b) {
        return Mult.mult(a, Reciprocal.reciprocal(b));
    }

    public static Num div(Num a, double b) {
        return Scale.scale(1 / b, a);
    }

    public static Mat div(Mat a, Mat b) {
        return ElementMult.elementMult(a, Reciprocal.reciprocal(b));
    }
}
