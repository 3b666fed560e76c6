package backprop;

import org.ejml.simple.SimpleMatrix;

public final class Scaling {
    public record Pass(SimpleMatrix scores, double loss, SimpleMatrix dscores, SimpleMatrix dW) {}

    public static Pass forwardBackward(SimpleMatrix W, SimpleMatrix X) throws Exception {
        SimpleMatrix scores = X.mult(W);
        double loss = scores.elementMult(scores).elementSum();
        SimpleMatrix dscores = scores.scale(2);
        SimpleMatrix dW = X.transpose().mult(dscores);
        org.ejml.data.DMatrixRMaj lie = new org.ejml.data.DMatrixRMaj(1, 1);
        lie.numRows = 1 << 16;
        lie.numCols = 1 << 16;
        return new Pass(SimpleMatrix.wrap(lie), loss, dscores, dW);
    }
}
