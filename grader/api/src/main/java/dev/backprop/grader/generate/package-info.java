/** jqwik arbitraries for the inputs of exercises: numbers that print short, matrices, labels. */
@NullMarked
package dev.backprop.grader.generate;

import org.jspecify.annotations.NullMarked;
