/** Runs an assignment's jqwik properties against a student's program, and scores them. */
@NullMarked
package dev.backprop.grader.check;

import org.jspecify.annotations.NullMarked;
