package dev.backprop.assignments.scaling;

import org.ejml.simple.SimpleMatrix;

/** scores = X·W, loss = Σ scores², and back. */
record ScalingPass(SimpleMatrix scores, double loss, SimpleMatrix dscores, SimpleMatrix dW) {}
