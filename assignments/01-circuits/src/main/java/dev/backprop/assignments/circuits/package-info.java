/** Small circuits: numbers and short vectors, and the one thing that a backward pass asks of each node. */
@NullMarked
package dev.backprop.assignments.circuits;

import org.jspecify.annotations.NullMarked;
