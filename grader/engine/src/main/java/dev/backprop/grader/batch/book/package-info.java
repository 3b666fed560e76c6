/** What is made of a class's reports: gradebooks and summaries. */
@NullMarked
package dev.backprop.grader.batch.book;

import org.jspecify.annotations.NullMarked;
