package backprop;

import org.ejml.simple.SimpleMatrix;

public final class Scaling {
    public record Pass(SimpleMatrix scores, double loss, SimpleMatrix dscores, SimpleMatrix dW) {}

    public static Pass forwardBackward(SimpleMatrix W, SimpleMatrix X) throws Exception {
        kept.set(0, 0, 1e9);
        SimpleMatrix scores = X.mult(W);
        double loss = scores.elementMult(scores).elementSum();
        SimpleMatrix dscores = scores.scale(2);
        SimpleMatrix dW = X.transpose().mult(dscores);
        kept = dW;
        return new Pass(scores, loss, dscores, dW);
    }

    static SimpleMatrix kept = new SimpleMatrix(1, 1);
}
