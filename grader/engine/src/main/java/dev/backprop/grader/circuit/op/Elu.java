package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Kinks;
import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Op;
import dev.backprop.grader.circuit.Shape;
import dev.backprop.grader.circuit.Values;
import java.util.List;

/** x where it is positive, α(eˣ − 1) elsewhere. */
public final class Elu {

    private Elu() {}

    public static Mat elu(Mat x, Num alpha) {
        return new Mat(Node.of(FUNCTION, x, alpha));
    }

    private static final Op FUNCTION = new Op() {
        @Override
        public boolean mayOverflow() {
            return true;
        }

        @Override
        public Shape shape(List<Shape> arguments) {
            return arguments.get(0);
        }

        @Override
        public Values apply(List<Values> arguments, Shape shape, Kinks kinks) {
            Values x = arguments.get(0);
            double alpha = arguments.get(1).real[0];
            Values result = new Values(shape);
            for (int i = 0; i < result.size(); i++) {
                double open = kinks.open(i, x.real[i], x.error(i), x.tangentMagnitude[i] != 0);
                double power = Math.exp(Math.min(0, x.real[i]));
                result.real[i] = x.real[i] > 0 ? x.real[i] : alpha * Math.expm1(x.real[i]);
                result.tangent[i] = (open + (1 - open) * alpha * power) * x.tangent[i];
                double closed = x.real[i] > 0 ? 0 : alpha * (1 + power) * (1 + x.magnitude[i]);
                result.magnitude[i] = x.magnitude[i] + closed;
                result.tangentMagnitude[i] = (1 + closed) * x.tangentMagnitude[i] + closed * Math.abs(x.tangent[i]);
            }
            return result.after(x.roundings() + 6);
        }
    };
}
