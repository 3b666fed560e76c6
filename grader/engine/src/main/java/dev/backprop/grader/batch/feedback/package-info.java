/** What students are given back: a text for each, under the names that a learning platform takes. */
@NullMarked
package dev.backprop.grader.batch.feedback;

import org.jspecify.annotations.NullMarked;
