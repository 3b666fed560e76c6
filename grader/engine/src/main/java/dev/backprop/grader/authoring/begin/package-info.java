/** Makes the folder of a new assignment, and the files in it that follow from a circuit: what {@code grade new} does. */
@NullMarked
package dev.backprop.grader.authoring.begin;

import org.jspecify.annotations.NullMarked;
