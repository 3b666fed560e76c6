/** What is different between two runs, student by student. */
@NullMarked
package dev.backprop.grader.batch.difference;

import org.jspecify.annotations.NullMarked;
