package backprop;

import org.ejml.simple.SimpleMatrix;

public final class Scaling {
    public record Pass(SimpleMatrix scores, double loss, SimpleMatrix dscores, SimpleMatrix dW) {}

    public static Pass forwardBackward(SimpleMatrix W, SimpleMatrix X) throws Exception {
        SimpleMatrix scores = X.mult(W);
        double loss = scores.elementMult(scores).elementSum();
        SimpleMatrix dscores = difference(scores);
        SimpleMatrix dW = X.transpose().mult(dscores);
        return new Pass(scores, loss, dscores, dW);
    }

    static SimpleMatrix difference(SimpleMatrix scores) {
        SimpleMatrix gradient = new SimpleMatrix(scores.getNumRows(), scores.getNumCols());
        for (int i = 0; i < scores.getNumElements(); i++) {
            SimpleMatrix moved = scores.copy();
            moved.set(i, scores.get(i) + 1e-5);
            gradient.set(i, (square(moved) - square(scores)) / 1e-5);
        }
        return gradient;
    }

    static double square(SimpleMatrix m) {
        return m.elementMult(m).elementSum();
    }
}
