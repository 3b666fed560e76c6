/** What works on this machine and what does not: one method for each finding. */
@NullMarked
package dev.backprop.grader.doctor;

import org.jspecify.annotations.NullMarked;
