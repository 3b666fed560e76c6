/** An assignment for tests of the grader as a whole: the smallest with matrices, a chain and gradients. */
@NullMarked
package dev.backprop.assignments.scaling;

import org.jspecify.annotations.NullMarked;
