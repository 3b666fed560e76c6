/**
 * The operations of circuits, a class each: their forward passes on complex numbers, and how magnitudes go through them. None
 * knows how a gradient flows back: derivatives come from the imaginary parts.
 */
@NullMarked
package dev.backprop.grader.circuit.op;

import org.jspecify.annotations.NullMarked;
