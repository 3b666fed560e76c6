/**
 * Turns a counterexample of a report into a Java program beside the student's class, for {@code grade repro}.
 *
 * <p>It reads a report and writes a file. The program is neither compiled nor run here.
 */
@NullMarked
package dev.backprop.grader.repro;

import org.jspecify.annotations.NullMarked;
