package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Kinks;
import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Op;
import dev.backprop.grader.circuit.Shape;
import dev.backprop.grader.circuit.Values;
import dev.backprop.grader.circuit.Vec;
import java.util.List;

/** a + b, entry by entry; a number is added to every entry. */
public final class Plus {

    private Plus() {}

    public static Num plus(Num a, Num b) {
        return new Num(Node.of(sum(1), a, b));
    }

    public static Num plus(Num a, double b) {
        return plus(a, Constant.constant(b));
    }

    public static Vec plus(Vec a, Vec b) {
        return new Vec(Node.of(sum(1), a, b));
    }

    public static Vec plus(Vec a, double b) {
        return new Vec(Node.of(sum(1), a, Constant.constant(b)));
    }

    public static Mat plus(Mat a, Mat b) {
        return new Mat(Node.of(sum(1), a, b));
    }

    public static Mat plus(Mat a, double b) {
        return new Mat(Node.of(sum(1), a, Constant.constant(b)));
    }

    /** a + sign·b. */
    static Op sum(int sign) {
        return new Op() {
            @Override
            public Shape shape(List<Shape> arguments) {
                return Shapes.elementWise(sign > 0 ? "plus" : "minus", arguments);
            }

            @Override
            public Values apply(List<Values> arguments, Shape shape, Kinks kinks) {
                Values a = arguments.get(0);
                Values b = arguments.get(1);
                Values sum = new Values(shape);
                for (int i = 0; i < sum.size(); i++) {
                    sum.add(i, a, Shapes.entry(a.size(), i), 1);
                    sum.add(i, b, Shapes.entry(b.size(), i), sign);
                }
                return sum.after(Math.max(a.roundings(), b.roundings()) + 1);
            }
        };
    }
}
