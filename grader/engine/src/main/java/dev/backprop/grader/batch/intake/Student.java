package dev.backprop.grader.batch.intake;

import org.jspecify.annotations.Nullable;

/**
 * A student of the class.
 *
 * @param id unique in the class, as the platform or the roster says it
 * @param name for people
 * @param group a section or tutorial group, or null
 */
public record Student(String id, String name, @Nullable String group) {}
