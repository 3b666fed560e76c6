/** The flat two-layer network: the trusted forward pass, and what each stage of a student's pass must be. */
@NullMarked
package dev.backprop.assignments.twolayernet;

import org.jspecify.annotations.NullMarked;
