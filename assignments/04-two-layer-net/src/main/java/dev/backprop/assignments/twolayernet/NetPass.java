package dev.backprop.assignments.twolayernet;

import org.ejml.simple.SimpleMatrix;

/**
 * What {@code TwoLayerNet.forwardBackward} returns: every component is a stage. Shapes are in {@link TwoLayerNet}.
 */
public record NetPass(
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
        SimpleMatrix db1) {

    public NetPass withH1(SimpleMatrix other) {
        return new NetPass(other, scores, dataLoss, regLoss, loss, dscores, dh1, dW2, db2, dW1, db1);
    }

    public NetPass withScores(SimpleMatrix other) {
        return new NetPass(h1, other, dataLoss, regLoss, loss, dscores, dh1, dW2, db2, dW1, db1);
    }

    public NetPass withDscores(SimpleMatrix other) {
        return new NetPass(h1, scores, dataLoss, regLoss, loss, other, dh1, dW2, db2, dW1, db1);
    }

    public NetPass withDh1(SimpleMatrix other) {
        return new NetPass(h1, scores, dataLoss, regLoss, loss, dscores, other, dW2, db2, dW1, db1);
    }
}
