/**
 * Which of the sources of a submission are those of one exercise, and why there are none.
 *
 * <p>Works on what was taken in, an {@code Inventory}: no file is opened here.
 */
@NullMarked
package dev.backprop.grader.sources.choose;

import org.jspecify.annotations.NullMarked;
