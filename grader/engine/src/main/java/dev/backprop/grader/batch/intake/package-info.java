/** Who handed in what: a class as a learning platform hands it over, student by student. */
@NullMarked
package dev.backprop.grader.batch.intake;

import org.jspecify.annotations.NullMarked;
