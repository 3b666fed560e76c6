package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.BadCircuit;
import dev.backprop.grader.circuit.KinkSlopes;
import dev.backprop.grader.circuit.Labels;
import dev.backprop.grader.circuit.Lanes;
import dev.backprop.grader.circuit.Linearised;
import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Quantity;
import dev.backprop.grader.circuit.Shape;
import dev.backprop.grader.circuit.Vec;
import java.util.function.Supplier;
import org.apiguardian.api.API;

/**
 * The softmax cross-entropy of each row of scores: −log of the share that e to the correct class's score has in the sum over all
 * classes. Its magnitude is that of scores which are shifted by the largest of the row, or are not.
 */
@API(status = API.Status.STABLE, since = "0.1")
public final class CrossEntropy extends Named {

    private CrossEntropy() {
        super("crossEntropy");
    }

    /** log Σⱼ exp(x[i][j]) − x[i][y[i]] for each i. */
    public static Vec crossEntropy(Mat scores, Labels y) {
        return Vec.of(new CrossEntropy(), scores.node(), y.node());
    }

    @Override
    public boolean mayOverflow() {
        return true;
    }

    @Override
    public Shape shape(Node... arguments) {
        if (!arguments[1].shape().rows().equals(arguments[0].shape().rows())) {
            throw new BadCircuit("crossEntropy: " + Node.shapes(arguments) + ". There must be a label for each row");
        }
        return Shape.vector(arguments[0].shape().rows());
    }

    @Override
    public Quantity value(Quantity[] arguments, int rows, int columns) {
        Quantity scores = arguments[0];
        double[] value = new double[rows];
        double[] magnitude = new double[rows];
        Complex z = new Complex();
        for (int i = 0; i < rows; i++) {
            int correct = i * scores.columns() + (int) arguments[1].value()[i];
            double top = top(scores.value(), i, scores.columns());
            z.set(sum(scores, i, top), 0).log();
            value[i] = z.re - (scores.value()[correct] - top);
            magnitude[i] = 2 + 2 * top(scores.magnitude(), i, scores.columns()) + scores.magnitude()[correct];
        }
        return new Quantity(rows, 1, value, magnitude, roundings(scores));
    }

    @Override
    public Linearised at(Quantity[] arguments, Supplier<Quantity> expression, KinkSlopes slopes) {
        Quantity value = expression.get();
        Quantity scores = arguments[0];
        double[] slope = new double[scores.size()];
        double[] size = new double[scores.size()];
        Complex z = new Complex();
        for (int i = 0; i < value.size(); i++) {
            double top = top(scores.value(), i, scores.columns());
            double sum = sum(scores, i, top);
            double worst = top(scores.magnitude(), i, scores.columns());
            for (int j = i * scores.columns(); j < (i + 1) * scores.columns(); j++) {
                // The score has an imaginary part, and so have its exponential, the sum and the logarithm.
                z.set(scores.value()[j] - top, STEP).exp();
                z.set(sum, z.im).log();
                boolean correct = j % scores.columns() == (int) arguments[1].value()[i];
                double share = z.im / STEP;
                slope[j] = correct ? share - 1 : share;
                size[j] = share * (2 + 6 * worst) + (correct ? 1 : 0) + Smooth.FLOOR;
            }
        }
        return new ByRow(scores.columns(), slope, size, roundings(scores));
    }

    private static double roundings(Quantity scores) {
        return scores.roundings() + scores.columns() + 8;
    }

    private static double top(double[] numbers, int row, int columns) {
        double top = numbers[row * columns];
        for (int j = 1; j < columns; j++) {
            top = Math.max(top, numbers[row * columns + j]);
        }
        return top;
    }

    private static double sum(Quantity scores, int row, double top) {
        double sum = 0;
        for (int j = 0; j < scores.columns(); j++) {
            sum += Math.exp(scores.value()[row * scores.columns() + j] - top);
        }
        return sum;
    }

    /** Tangents of a row come together in one number. */
    private record ByRow(int columns, double[] slope, double[] size, double added) implements Linearised {

        @Override
        public double roundings(int argument) {
            return added;
        }

        @Override
        public void tangents(int argument, Lanes in, Lanes out) {
            add(slope, in, out);
        }

        @Override
        public void magnitudes(int argument, Lanes in, Lanes out) {
            add(size, in, out);
        }

        private void add(double[] by, Lanes in, Lanes out) {
            for (int k = 0; k < in.count(); k++) {
                for (int j = 0; j < by.length; j++) {
                    double tangent = in.data()[k * in.size() + j];
                    if (tangent != 0) {
                        out.data()[k * out.size() + j / columns] += by[j] * tangent;
                    }
                }
            }
        }
    }
}
