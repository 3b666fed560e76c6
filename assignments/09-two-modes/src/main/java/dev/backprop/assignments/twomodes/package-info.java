/** Two modes: derivatives that go along with the values, and the order in which a chain of Jacobians is multiplied. */
@NullMarked
package dev.backprop.assignments.twomodes;

import org.jspecify.annotations.NullMarked;
