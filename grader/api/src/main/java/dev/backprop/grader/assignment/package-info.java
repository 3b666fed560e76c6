/** What a course author imports: assignments, stages, expectations. */
@NullMarked
package dev.backprop.grader.assignment;

import org.jspecify.annotations.NullMarked;
