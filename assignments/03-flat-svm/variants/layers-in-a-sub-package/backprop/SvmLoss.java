package backprop;

import backprop.layers.Hinge;
import backprop.layers.Linear;
import backprop.layers.Mean;
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
        Linear linear = new Linear(W, X);
        SimpleMatrix scores = linear.forward();
        Hinge hinge = new Hinge(scores, y);
        SimpleMatrix margins = hinge.forward();
        Mean mean = new Mean(margins);
        double dataLoss = mean.forward();
        double regLoss = lambda * W.elementMult(W).elementSum();
        double loss = dataLoss + regLoss;

        SimpleMatrix dmargins = mean.backward(1);
        SimpleMatrix dscores = hinge.backward(dmargins);
        SimpleMatrix dW = linear.backward(dscores).plus(W.scale(2 * lambda));

        return new Pass(scores, margins, dataLoss, regLoss, loss, dscores, dW);
    }
}
