/**
 * The submissions that an author keeps: the solution, variants as the files that differ from it, mistakes as patches of one of
 * these.
 */
@NullMarked
package dev.backprop.grader.authoring.specimen;

import org.jspecify.annotations.NullMarked;
