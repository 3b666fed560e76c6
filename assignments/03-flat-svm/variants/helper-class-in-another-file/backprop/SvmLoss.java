package backprop;

import org.ejml.simple.SimpleMatrix;

public final class SvmLoss {

    public record Pass(
            SimpleMatrix scores,
            SimpleMatrix margins,
            double dataLoss,
            double regLoss,
            double loss,
            SimpleMatrix dscores,
            SimpleMatrix dW) {}

    public static Pass forwardBackward(SimpleMatrix W, SimpleMatrix X, int[] y, double lambda) {
        SimpleMatrix scores = X.mult(W);
        Hinge hinge = new Hinge(scores, y);
        SimpleMatrix margins = hinge.margins();
        double dataLoss = hinge.mean();
        double regLoss = lambda * W.elementMult(W).elementSum();
        double loss = dataLoss + regLoss;
        SimpleMatrix dscores = hinge.gradient();
        SimpleMatrix dW = X.transpose().mult(dscores).plus(W.scale(2 * lambda));

        return new Pass(scores, margins, dataLoss, regLoss, loss, dscores, dW);
    }
}
