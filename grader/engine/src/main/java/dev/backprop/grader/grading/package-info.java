/** Grades one submission: from its folder to its report. */
@NullMarked
package dev.backprop.grader.grading;

import org.jspecify.annotations.NullMarked;
