package dev.backprop.grader.diagnosis;

/**
 * The known mistake that explains a failed check.
 *
 * @param id of the mistake's page; of two mistakes made at once, both with a {@code +} between
 * @param title what the mistake is; of two, a line each
 * @param hint one step towards mending it, without the line of code; for two, a line each
 */
public record Diagnosis(String id, String title, String hint) {}
