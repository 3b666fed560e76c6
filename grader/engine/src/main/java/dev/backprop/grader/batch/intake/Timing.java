package dev.backprop.grader.batch.intake;

import org.jspecify.annotations.Nullable;

/**
 * When something was handed in, as the platform says it. File times mean nothing.
 *
 * @param late whether the platform calls it late
 * @param at ISO 8601, in UTC, or without an offset as clocks show it where the course is; null where the platform does not say
 */
public record Timing(boolean late, @Nullable String at) {

    /** Nothing was said. */
    public static final Timing UNKNOWN = new Timing(false, null);

    /** The same; at that time, where it says none. */
    Timing or(@Nullable String other) {
        return at == null ? new Timing(late, other) : this;
    }
}
