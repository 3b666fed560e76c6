/** What a handout shows of a circuit: its picture, its example in numbers, and whether both are those of the declaration. */
@NullMarked
package dev.backprop.grader.authoring.handout;

import org.jspecify.annotations.NullMarked;
