/** Operations on whole matrices, and what they pass back without a Jacobian. */
@NullMarked
package dev.backprop.assignments.vectorized;

import org.jspecify.annotations.NullMarked;
