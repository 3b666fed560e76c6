package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Kinks;
import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Op;
import dev.backprop.grader.circuit.Shape;
import dev.backprop.grader.circuit.Values;
import java.util.List;

/** The mean of all entries. */
public final class Mean {

    private Mean() {}

    public static Num mean(Mat a) {
        return new Num(Node.of(QUOTIENT, Sum.sum(a), a));
    }

    private static final Op QUOTIENT = new Op() {
        @Override
        public Shape shape(List<Shape> arguments) {
            return Shape.NUMBER;
        }

        @Override
        public Values apply(List<Values> arguments, Shape shape, Kinks kinks) {
            Values sum = arguments.get(0);
            double count = arguments.get(1).size();
            Values mean = new Values(shape);
            mean.real[0] = sum.real[0] / count;
            mean.tangent[0] = sum.tangent[0] / count;
            mean.magnitude[0] = sum.magnitude[0] / count;
            mean.tangentMagnitude[0] = sum.tangentMagnitude[0] / count;
            return mean.after(sum.roundings() + 2);
        }
    };
}
