/** What is handed out of a circuit: its stub, its picture, its example in numbers, and whether these are those of the declaration. */
@NullMarked
package dev.backprop.grader.authoring.handout;

import org.jspecify.annotations.NullMarked;
