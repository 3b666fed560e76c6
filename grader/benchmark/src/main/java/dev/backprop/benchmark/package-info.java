/** Compares the grader's gradient checks with those of the usual kind. Run by hand through {@code grader/benchmark/compare}. */
@NullMarked
package dev.backprop.benchmark;

import org.jspecify.annotations.NullMarked;
