package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Vec;

/** A number times every entry. */
public final class Scale {

    private Scale() {}

    public static Num scale(double factor, Num a) {
        return new Num(Node.of(ElementMult.PRODUCT, Constant.constant(factor), a));
    }

    public static Num scale(Num factor, Num a) {
        return new Num(Node.of(ElementMult.PRODUCT, factor, a));
    }

    public static Vec scale(Num factor, Vec a) {
        return new Vec(Node.of(ElementMult.PRODUCT, factor, a));
    }

    public static Mat scale(Num factor, Mat a) {
        return new Mat(Node.of(ElementMult.PRODUCT, factor, a));
    }

    public static Mat scale(double factor, Mat a) {
        return new Mat(Node.of(ElementMult.PRODUCT, Constant.constant(factor), a));
    }
}
