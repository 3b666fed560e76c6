/**
 * A report as people and learning platforms see it: the terminal, GitHub, GitHub Classroom, Gradescope, JUnit, a step summary.
 *
 * <p>A class for each format, and what they share: sheets, marks, labels. Nothing is judged here, and nothing is read back. The words
 * around what was found are in {@code terminal.properties}; what was found has words of its own.
 */
@NullMarked
package dev.backprop.grader.write;

import org.jspecify.annotations.NullMarked;
