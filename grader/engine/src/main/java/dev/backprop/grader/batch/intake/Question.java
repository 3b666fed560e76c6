package dev.backprop.grader.batch.intake;

/**
 * What a human has to decide: whose a hand-in is.
 *
 * @param label what the hand-in is called, where somebody wants to say whose it is
 * @param reason why nobody was chosen
 */
public record Question(String label, String reason) {}
