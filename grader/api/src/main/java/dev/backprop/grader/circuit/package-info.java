/**
 * An exercise as a graph of named nodes, and what follows from it: values, derivatives, and how far rounding may move them.
 * Depends on no other package of the grader.
 */
@NullMarked
package dev.backprop.grader.circuit;

import org.jspecify.annotations.NullMarked;
