package dev.backprop.grader.batch.intake;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Something that could not be attributed to a student.
 *
 * @param path where it lies, as people know it
 * @param reason why, and what to do about it
 * @param work where it can be read, if it may be what somebody handed in; null if it cannot be, or there is nothing but its name
 * @param mayBeWork whether it may be what somebody handed in
 */
public record Unplaced(String path, String reason, @Nullable Path work, boolean mayBeWork) {}
