package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Vec;

/** a − b, entry by entry; a number is taken off every entry. */
public final class Minus {

    private Minus() {}

    public static Num minus(Num a, Num b) {
        return new Num(Node.of(Plus.sum(-1), a, b));
    }

    public static Num minus(Num a, double b) {
        return minus(a, Constant.constant(b));
    }

    public static Vec minus(Vec a, Vec b) {
        return new Vec(Node.of(Plus.sum(-1), a, b));
    }

    public static Mat minus(Mat a, Mat b) {
        return new Mat(Node.of(Plus.sum(-1), a, b));
    }

    public static Mat minus(Mat a, double b) {
        return new Mat(Node.of(Plus.sum(-1), a, Constant.constant(b)));
    }
}
