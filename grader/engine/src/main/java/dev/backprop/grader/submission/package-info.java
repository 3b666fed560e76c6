/** Takes in a folder: finds, limits and reads the sources of a submission. */
@NullMarked
package dev.backprop.grader.submission;

import org.jspecify.annotations.NullMarked;
