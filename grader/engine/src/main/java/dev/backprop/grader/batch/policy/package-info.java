/** What a course does with marks: deadlines, late days, extensions, exemptions, corrections by hand. */
@NullMarked
package dev.backprop.grader.batch.policy;

import org.jspecify.annotations.NullMarked;
