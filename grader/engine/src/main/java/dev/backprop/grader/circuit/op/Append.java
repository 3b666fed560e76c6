package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Expression;
import dev.backprop.grader.circuit.Kinks;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Op;
import dev.backprop.grader.circuit.Shape;
import dev.backprop.grader.circuit.Values;
import dev.backprop.grader.circuit.Vec;
import java.util.List;

/** A vector with more entries at its end. */
public final class Append {

    private Append() {}

    public static Vec append(Vec a, Vec b) {
        return joined(a, b);
    }

    public static Vec append(Vec a, Num b) {
        return joined(a, b);
    }

    public static Vec append(Vec a, double b) {
        return joined(a, Constant.constant(b));
    }

    private static Vec joined(Expression a, Expression b) {
        return new Vec(Node.of(JOIN, a, b));
    }

    private static final Op JOIN = new Op() {
        @Override
        public Shape shape(List<Shape> arguments) {
            return new Shape(arguments.get(0).rows() + arguments.get(1).rows(), 1);
        }

        @Override
        public Values apply(List<Values> arguments, Shape shape, Kinks kinks) {
            Values first = arguments.get(0);
            Values second = arguments.get(1);
            Values joined = new Values(shape);
            for (int i = 0; i < joined.size(); i++) {
                boolean isFirst = i < first.size();
                joined.copy(i, isFirst ? first : second, isFirst ? i : i - first.size());
            }
            return joined.after(Math.max(first.roundings(), second.roundings()));
        }
    };
}
