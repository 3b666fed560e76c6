package dev.backprop.grader.sandbox;

import java.time.Duration;

/**
 * How much time one call of a program may take; loading its classes, and a frame of many calls, may take as much.
 *
 * @param cpu CPU time of the worker and all its children
 * @param wall wall time, generous: it ends code that sleeps or waits for itself
 */
public record CallLimits(Duration cpu, Duration wall) {

    /** A quarter longer. */
    CallLimits longer() {
        return new CallLimits(cpu.plus(cpu.dividedBy(4)), wall.plus(wall.dividedBy(4)));
    }
}
