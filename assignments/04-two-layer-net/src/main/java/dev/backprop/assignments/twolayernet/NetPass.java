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
        SimpleMatrix db1) {}
