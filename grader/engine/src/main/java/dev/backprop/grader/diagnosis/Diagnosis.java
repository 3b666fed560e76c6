package dev.backprop.grader.diagnosis;

/**
 * The known mistake that explains a failed check.
 *
 * @param id of the mistake's page; of two mistakes made at once, both with a {@code +} between
 * @param title what the mistake is
 * @param hint one step towards mending it, without the line of code
 */
public record Diagnosis(String id, String title, String hint) {}
