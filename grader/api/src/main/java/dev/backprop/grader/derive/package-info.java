/**
 * Exercises of circuits: of a {@link dev.backprop.grader.circuit.Circuit} it makes an
 * {@link dev.backprop.grader.assignment.Exercise} with stages, readings, inputs, checks and records, on which the rest of the grader works
 * as on one that was written by hand. Begin with {@link dev.backprop.grader.derive.DerivedChecks}; what a stage must be is in
 * {@code DerivedStages}.
 */
@NullMarked
package dev.backprop.grader.derive;

import org.jspecify.annotations.NullMarked;
