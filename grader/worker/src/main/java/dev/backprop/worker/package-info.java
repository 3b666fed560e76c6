/** Runs beside student code: compiles, loads and calls it. Knows neither checks nor expected values. */
@NullMarked
package dev.backprop.worker;

import org.jspecify.annotations.NullMarked;
