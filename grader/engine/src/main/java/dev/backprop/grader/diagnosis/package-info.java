/** Finds out which known mistake explains a failed check. */
@NullMarked
package dev.backprop.grader.diagnosis;

import org.jspecify.annotations.NullMarked;
