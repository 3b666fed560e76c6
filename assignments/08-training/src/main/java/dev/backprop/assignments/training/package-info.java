/** Steps of gradient descent, one and many. */
@NullMarked
package dev.backprop.assignments.training;

import org.jspecify.annotations.NullMarked;
