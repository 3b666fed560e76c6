package dev.backprop.grader.batch.intake;

/** Something in the class's folder that could not be attributed to a student. */
public record Unplaced(String path, String reason) {}
