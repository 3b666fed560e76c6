/** The jail, the worker's life, and the client's side of the protocol. */
@NullMarked
package dev.backprop.grader.sandbox;

import org.jspecify.annotations.NullMarked;
