package backprop;

import org.ejml.simple.SimpleMatrix;

public final class Scaling {
    public record Pass(SimpleMatrix scores, double loss, SimpleMatrix dscores, SimpleMatrix dW) {}

    public static Pass forwardBackward(SimpleMatrix W, SimpleMatrix X) throws Exception {
        SimpleMatrix scores = X.mult(W);
        double loss = scores.elementMult(scores).elementSum();
        SimpleMatrix dscores = floats(scores.scale(2));
        SimpleMatrix dW = X.transpose().mult(dscores);
        return new Pass(scores, loss, dscores, dW);
    }

    static SimpleMatrix floats(SimpleMatrix m) {
        org.ejml.data.FMatrixRMaj copy = new org.ejml.data.FMatrixRMaj(m.getNumRows(), m.getNumCols());
        for (int i = 0; i < copy.data.length; i++) {
            copy.data[i] = (float) m.get(i);
        }
        return SimpleMatrix.wrap(copy);
    }
}
