/** The modular way: gates that know their own slopes, and a graph that runs them. */
@NullMarked
package dev.backprop.assignments.graph;

import org.jspecify.annotations.NullMarked;
