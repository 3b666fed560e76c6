package backprop;

import org.ejml.simple.SimpleMatrix;

/** The softmax of a batch of scores, with its loss and gradient. */
final class CrossEntropy {

    private final SimpleMatrix logProbabilities;
    private final int[] y;

    CrossEntropy(SimpleMatrix scores, int[] y) {
        this.y = y;
        logProbabilities = scores.copy();
        for (int i = 0; i < y.length; i++) {
            SimpleMatrix row = scores.getRow(i);
            SimpleMatrix shifted = row.minus(row.elementMax());
            double logSum = Math.log(shifted.elementExp().elementSum());
            logProbabilities.insertIntoThis(i, 0, shifted.minus(logSum));
        }
    }

    double loss() {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            sum -= logProbabilities.get(i, y[i]);
        }
        return sum / y.length;
    }

    SimpleMatrix gradient() {
        SimpleMatrix gradient = logProbabilities.elementExp();
        for (int i = 0; i < y.length; i++) {
            gradient.set(i, y[i], gradient.get(i, y[i]) - 1);
        }
        return gradient.divide(y.length);
    }
}
