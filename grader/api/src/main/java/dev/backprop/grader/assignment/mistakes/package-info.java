/** Mistakes that can be made in any exercise, one a file; some of them are to be told what they are about. */
@NullMarked
package dev.backprop.grader.assignment.mistakes;

import org.jspecify.annotations.NullMarked;
