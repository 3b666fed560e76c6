package backprop;

import backprop.layers.Linear;
import backprop.layers.Relu;
import org.ejml.simple.SimpleMatrix;

public final class TwoLayerNet {

    public record Pass(
            SimpleMatrix h1,
            SimpleMatrix scores,
            double dataLoss,
            double regLoss,
            double loss,
            SimpleMatrix dscores,
            SimpleMatrix dh1,
            SimpleMatrix dW2,
            SimpleMatrix db2,
            SimpleMatrix dW1,
            SimpleMatrix db1) {}

    public static Pass forwardBackward(
            SimpleMatrix W1,
            SimpleMatrix b1,
            SimpleMatrix W2,
            SimpleMatrix b2,
            SimpleMatrix X,
            int[] y,
            double lambda) {
        SimpleMatrix z1 = Linear.forward(X, W1, b1);
        SimpleMatrix h1 = Relu.forward(z1);
        SimpleMatrix scores = Linear.forward(h1, W2, b2);
        CrossEntropy entropy = new CrossEntropy(scores, y);
        double regLoss = lambda * (squares(W1) + squares(W2));

        SimpleMatrix dscores = entropy.gradient();
        SimpleMatrix dh1 = Linear.toInput(dscores, W2);
        SimpleMatrix dz1 = Relu.backward(dh1, z1);
        return new Pass(
                h1,
                scores,
                entropy.loss(),
                regLoss,
                entropy.loss() + regLoss,
                dscores,
                dh1,
                Linear.toWeights(dscores, h1).plus(2 * lambda, W2),
                Linear.toBiases(dscores),
                Linear.toWeights(dz1, X).plus(2 * lambda, W1),
                Linear.toBiases(dz1));
    }

    private static double squares(SimpleMatrix W) {
        double norm = W.normF();
        return norm * norm;
    }
}
