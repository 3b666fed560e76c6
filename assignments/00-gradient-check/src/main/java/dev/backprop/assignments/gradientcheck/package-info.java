/** Checking a gradient by differences: what the grader itself does with students' code. */
@NullMarked
package dev.backprop.assignments.gradientcheck;

import org.jspecify.annotations.NullMarked;
