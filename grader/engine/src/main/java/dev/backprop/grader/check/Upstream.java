package dev.backprop.grader.check;

/**
 * An earlier value that a stage was judged at.
 *
 * @param own the student's own; else the trusted one, because the student's could not be used
 */
public record Upstream(String stage, boolean own) {}
