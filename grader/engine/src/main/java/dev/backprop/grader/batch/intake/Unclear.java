package dev.backprop.grader.batch.intake;

/**
 * Somebody of whom it is not known whether anything was handed in, or what, because nothing of it can be read.
 *
 * @param reason what may be the student's, or what cannot be read
 */
public record Unclear(Student student, String reason) {}
