/** Derivatives with error bounds. Pure mathematics: depends on no other package. */
@NullMarked
package dev.backprop.grader.numeric;

import org.jspecify.annotations.NullMarked;
