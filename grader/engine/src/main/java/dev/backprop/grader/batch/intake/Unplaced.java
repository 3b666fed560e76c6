package dev.backprop.grader.batch.intake;

/**
 * Something that could not be attributed to a student.
 *
 * @param path where it lies, as people know it
 * @param reason why, and what to do about it
 */
public record Unplaced(String path, String reason) {}
