/** Takes in a folder or an archive: finds, limits and reads the sources of a submission. */
@NullMarked
package dev.backprop.grader.submission;

import org.jspecify.annotations.NullMarked;
