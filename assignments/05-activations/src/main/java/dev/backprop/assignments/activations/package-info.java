/** Activations: functions of each entry, what they pass back where they are flat, and at their kinks. */
@NullMarked
package dev.backprop.assignments.activations;

import org.jspecify.annotations.NullMarked;
