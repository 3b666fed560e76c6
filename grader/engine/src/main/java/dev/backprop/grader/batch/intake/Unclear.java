package dev.backprop.grader.batch.intake;

/**
 * Somebody on the roster of whom it is not known whether anything was handed in.
 *
 * @param reason what may be the student's, in a sentence
 */
public record Unclear(Student student, String reason) {}
