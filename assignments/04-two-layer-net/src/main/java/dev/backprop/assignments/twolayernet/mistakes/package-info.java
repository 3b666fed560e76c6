/** The mistakes that are known of the two-layer network, one a file; {@link NetMistakes} lists them. */
@NullMarked
package dev.backprop.assignments.twolayernet.mistakes;

import org.jspecify.annotations.NullMarked;
