/** Makes what a course hands out: the starter for students, the autograder for Gradescope. */
@NullMarked
package dev.backprop.grader.authoring.export;

import org.jspecify.annotations.NullMarked;
