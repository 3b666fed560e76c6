package backprop;

import org.ejml.simple.SimpleMatrix;

/** The softmax of the scores of one example. */
final class Softmax {

    private final SimpleMatrix shifted;
    private final double sum;

    Softmax(SimpleMatrix scores) {
        shifted = scores.minus(scores.elementMax());
        sum = shifted.elementExp().elementSum();
    }

    double loss(int correct) {
        return Math.log(sum) - shifted.get(correct);
    }

    SimpleMatrix gradient(int correct) {
        SimpleMatrix gradient = shifted.elementExp().divide(sum);
        gradient.set(correct, gradient.get(correct) - 1);
        return gradient;
    }
}
