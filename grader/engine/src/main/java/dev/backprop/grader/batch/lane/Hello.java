package dev.backprop.grader.batch.lane;

import org.jspecify.annotations.Nullable;

/**
 * A lane's first word.
 *
 * @param isolation the mode of its jail; null where it can work in none that it may
 * @param refusal why not; null where it can work
 */
public record Hello(@Nullable String isolation, @Nullable String refusal) {}
