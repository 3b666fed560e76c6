/**
 * Exercises that are declared once, as the graph of their forward pass. {@link dev.backprop.grader.circuit.Circuit} is what an author
 * extends; {@link dev.backprop.grader.circuit.Rule} is the one rule by which every gradient is judged;
 * {@link dev.backprop.grader.circuit.DerivedChecks} makes an {@link dev.backprop.grader.assignment.Exercise} of a circuit, with stages,
 * inputs and checks, on which the rest of the grader works. Operations are in {@code op}.
 */
@NullMarked
package dev.backprop.grader.circuit;

import org.jspecify.annotations.NullMarked;
