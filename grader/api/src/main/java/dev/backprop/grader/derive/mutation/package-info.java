/**
 * What can go wrong in a circuit: every step of a pass done as it is often done wrong, one at a time. Known mistakes and programs for
 * tests are both made of these.
 */
@API(status = API.Status.INTERNAL)
@NullMarked
package dev.backprop.grader.derive.mutation;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
