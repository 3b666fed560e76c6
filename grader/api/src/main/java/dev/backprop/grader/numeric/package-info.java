/** Derivatives with error bounds. Pure mathematics: depends on no other package. */
@API(status = API.Status.INTERNAL)
@NullMarked
package dev.backprop.grader.numeric;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
