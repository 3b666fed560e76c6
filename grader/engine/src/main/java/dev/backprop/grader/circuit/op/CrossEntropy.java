package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Kinks;
import dev.backprop.grader.circuit.Labels;
import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Op;
import dev.backprop.grader.circuit.Shape;
import dev.backprop.grader.circuit.Values;
import dev.backprop.grader.circuit.Vec;
import java.util.List;

/** −log softmax(scores)[label], row by row: the loss of each example from its scores. */
public final class CrossEntropy {

    private CrossEntropy() {}

    /** [N×C] and N labels: [N]. */
    public static Vec crossEntropy(Mat scores, Labels y) {
        return new Vec(Node.of(FUNCTION, scores, y));
    }

    private static final Op FUNCTION = new Op() {
        @Override
        public boolean mayOverflow() {
            return true;
        }

        @Override
        public Shape shape(List<Shape> arguments) {
            return new Shape(arguments.get(0).rows(), 1);
        }

        @Override
        public Values apply(List<Values> arguments, Shape shape, Kinks kinks) {
            Values scores = arguments.get(0);
            Values y = arguments.get(1);
            Values losses = new Values(shape);
            for (int i = 0; i < losses.size(); i++) {
                row(losses, i, scores, (int) y.real[i]);
            }
            return losses.after(scores.roundings() + scores.shape().columns() + 8);
        }

        @Override
        public Values along(List<Values> arguments, Values known, Kinks kinks) {
            Values scores = arguments.get(0);
            Values y = arguments.get(1);
            int columns = scores.shape().columns();
            Values losses = known.moving();
            Values one = new Values(known.shape());
            for (int i = 0; i < losses.size(); i++) {
                boolean moves = false;
                for (int j = 0; j < columns; j++) {
                    moves |= scores.moves(i * columns + j);
                }
                if (moves) {
                    row(one, i, scores, (int) y.real[i]);
                    losses.tangent[i] = one.tangent[i];
                    losses.tangentMagnitude[i] = one.tangentMagnitude[i];
                }
            }
            return losses;
        }
    };

    /** log Σexp(s − max) − (s[label] − max), each exponential a complex one. */
    private static void row(Values losses, int row, Values scores, int label) {
        int columns = scores.shape().columns();
        int from = row * columns;
        double max = Double.NEGATIVE_INFINITY;
        double size = 0;
        for (int j = from; j < from + columns; j++) {
            max = Math.max(max, scores.real[j]);
            size = Math.max(size, scores.magnitude[j]);
        }
        double real = 0;
        double imaginary = 0;
        double terms = 0;
        for (int j = from; j < from + columns; j++) {
            double power = Math.exp(scores.real[j] - max);
            real += power;
            imaginary += power * scores.tangent[j];
            terms += power * (scores.tangentMagnitude[j] + 4 * size * Math.abs(scores.tangent[j]));
        }
        int own = from + label;
        losses.real[row] = Math.log(real) - (scores.real[own] - max);
        losses.tangent[row] = imaginary / real - scores.tangent[own];
        losses.magnitude[row] = 2 + 2 * size + scores.magnitude[own];
        losses.tangentMagnitude[row] = terms / real + scores.tangentMagnitude[own];
    }
}
