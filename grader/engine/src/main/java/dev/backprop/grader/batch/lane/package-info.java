/**
 * A lane: a grader in a process of its own, which takes one submission after the other. This package holds both ends of the line
 * between it and the run that started it.
 */
@NullMarked
package dev.backprop.grader.batch.lane;

import org.jspecify.annotations.NullMarked;
