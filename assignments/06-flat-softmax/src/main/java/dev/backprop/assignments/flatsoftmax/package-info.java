/** The flat softmax classifier: the SVM's file with the loss exchanged. */
@NullMarked
package dev.backprop.assignments.flatsoftmax;

import org.jspecify.annotations.NullMarked;
