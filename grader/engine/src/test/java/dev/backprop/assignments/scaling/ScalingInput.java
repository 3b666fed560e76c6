package dev.backprop.assignments.scaling;

import org.ejml.simple.SimpleMatrix;

/**
 * The arguments of {@code Scaling.forwardBackward}.
 *
 * @param W weights [D×C]
 * @param X examples [N×D]
 */
record ScalingInput(SimpleMatrix W, SimpleMatrix X) {}
