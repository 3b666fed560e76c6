/** The mistakes that are known of the flat SVM, one a file; {@link SvmMistakes} lists them. */
@NullMarked
package dev.backprop.assignments.flatsvm.mistakes;

import org.jspecify.annotations.NullMarked;
