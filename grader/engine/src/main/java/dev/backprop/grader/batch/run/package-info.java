/** A run over a class: what is to be done, by whom, what has been done already, and where it goes. */
@NullMarked
package dev.backprop.grader.batch.run;

import org.jspecify.annotations.NullMarked;
