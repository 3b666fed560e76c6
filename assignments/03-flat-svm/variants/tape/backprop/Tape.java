package backprop;

import java.util.ArrayList;
import java.util.List;

/** Records what is computed, and goes back over it. */
final class Tape {

    private record Step(int result, int[] inputs, double[] slopes) {}

    private final List<Step> steps = new ArrayList<>();
    private final List<Double> values = new ArrayList<>();

    int input(double value) {
        values.add(value);
        return values.size() - 1;
    }

    double value(int node) {
        return values.get(node);
    }

    int plus(int a, int b) {
        return record(value(a) + value(b), new int[] {a, b}, 1, 1);
    }

    int minus(int a, int b) {
        return record(value(a) - value(b), new int[] {a, b}, 1, -1);
    }

    int times(int a, int b) {
        return record(value(a) * value(b), new int[] {a, b}, value(b), value(a));
    }

    int scaled(double factor, int a) {
        return record(factor * value(a), new int[] {a}, factor);
    }

    int relu(int a) {
        return record(Math.max(0, value(a)), new int[] {a}, value(a) > 0 ? 1 : 0);
    }

    private int record(double value, int[] inputs, double... slopes) {
        int result = input(value);
        steps.add(new Step(result, inputs, slopes));
        return result;
    }

    /** The gradient of a node with respect to every node. */
    double[] gradient(int of) {
        double[] gradient = new double[values.size()];
        gradient[of] = 1;
        for (int k = steps.size() - 1; k >= 0; k--) {
            Step step = steps.get(k);
            for (int i = 0; i < step.inputs().length; i++) {
                gradient[step.inputs()[i]] += gradient[step.result()] * step.slopes()[i];
            }
        }
        return gradient;
    }
}
