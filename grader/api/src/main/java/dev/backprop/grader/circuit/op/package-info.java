/**
 * The operations of circuits, a file for each. An operation knows its forward pass, on real and on complex numbers, and how large the
 * terms of that pass are; no derivative is written anywhere.
 */
@NullMarked
package dev.backprop.grader.circuit.op;

import org.jspecify.annotations.NullMarked;
