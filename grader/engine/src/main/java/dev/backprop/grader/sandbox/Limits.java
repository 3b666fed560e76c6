package dev.backprop.grader.sandbox;

import java.time.Duration;

/**
 * How much time a submission may take.
 *
 * <p>What counts is the CPU time of the worker and all its children, so that a busy machine costs nobody a point; the wall
 * limits, which are generous, are there for code that sleeps or waits for ever. CPU time is looked at every few
 * hundredths of a second: a limit is never undercut, and overrun by about a tenth of a second.
 *
 * @param compileCpu for one compilation
 * @param compileWall for one compilation
 * @param callCpu for one call, for loading a program's classes, and for one frame of many calls
 * @param callWall as {@code callCpu}
 * @param submissionCpu for all that one {@link Sandbox} does; where it is told {@linkplain Sandbox#chargeTo whose time it is},
 *     that of the first exercise, and at least a sixth as much for each further one
 * @param submissionWall as {@code submissionCpu}, not counting the time between its requests
 */
public record Limits(
        Duration compileCpu,
        Duration compileWall,
        Duration callCpu,
        Duration callWall,
        Duration submissionCpu,
        Duration submissionWall) {

    private static final Limits STANDARD = new Limits(
            Duration.ofSeconds(15),
            Duration.ofSeconds(30),
            Duration.ofSeconds(2),
            Duration.ofSeconds(10),
            Duration.ofSeconds(60),
            Duration.ofSeconds(120));

    /** The limits of an assignment that sets none. */
    public static Limits standard() {
        return STANDARD;
    }

    /**
     * The limits of an assignment that sets none, where a submission may take so much CPU time, and twice as much by the clock.
     *
     * @throws IllegalArgumentException if that is no time at all
     */
    public static Limits ofSubmission(int cpuSeconds) {
        if (cpuSeconds < 1) {
            throw new IllegalArgumentException("no time: " + cpuSeconds);
        }
        return STANDARD.withSubmission(Duration.ofSeconds(cpuSeconds), Duration.ofSeconds(2L * cpuSeconds));
    }

    /** These limits with others for a call. */
    public Limits withCall(Duration cpu, Duration wall) {
        return new Limits(compileCpu, compileWall, cpu, wall, submissionCpu, submissionWall);
    }

    /** These limits with others for the whole submission. */
    public Limits withSubmission(Duration cpu, Duration wall) {
        return new Limits(compileCpu, compileWall, callCpu, callWall, cpu, wall);
    }

    /** These limits with others for a compilation. */
    public Limits withCompile(Duration cpu, Duration wall) {
        return new Limits(cpu, wall, callCpu, callWall, submissionCpu, submissionWall);
    }
}
