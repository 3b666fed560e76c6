package dev.backprop.grader.message;

/**
 * A line of a student's source.
 *
 * @param file with {@code /} between names, relative to the submission; any character may occur in it
 * @param line from 1
 */
public record Place(String file, int line) {}
