package dev.backprop.grader.batch.intake;

import org.jspecify.annotations.Nullable;

/**
 * When something was handed in, as the platform says it. File times mean nothing.
 *
 * @param late whether the platform calls it late
 * @param at ISO 8601, in UTC; null where the platform does not say
 */
public record Timing(boolean late, @Nullable String at) {

    /** Nothing was said. */
    public static final Timing UNKNOWN = new Timing(false, null);
}
