/** Grades a submission once more as its report says that it was graded, and tells what has become different. */
@NullMarked
package dev.backprop.grader.batch.rerun;

import org.jspecify.annotations.NullMarked;
