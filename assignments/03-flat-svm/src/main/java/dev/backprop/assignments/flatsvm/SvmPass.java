package dev.backprop.assignments.flatsvm;

import org.ejml.simple.SimpleMatrix;

/** What {@code SvmLoss.forwardBackward} returns: every component is a stage. Shapes are in {@link SvmLoss}. */
public record SvmPass(
        SimpleMatrix scores,
        SimpleMatrix margins,
        double dataLoss,
        double regLoss,
        double loss,
        SimpleMatrix dscores,
        SimpleMatrix dW) {}
