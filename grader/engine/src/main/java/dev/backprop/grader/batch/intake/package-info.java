/** Who handed in what, out of a folder as a platform gives it. */
@NullMarked
package dev.backprop.grader.batch.intake;

import org.jspecify.annotations.NullMarked;
