/** The flat multiclass SVM: the trusted forward pass, and what each stage of a student's pass must be. */
@NullMarked
package dev.backprop.assignments.flatsvm;

import org.jspecify.annotations.NullMarked;
