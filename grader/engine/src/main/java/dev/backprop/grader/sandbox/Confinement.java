package dev.backprop.grader.sandbox;

import dev.backprop.grader.message.Message;
import java.util.Optional;

/**
 * How a sandbox's workers are shut in.
 *
 * @param jail what they run in
 * @param note why it is no better; empty where it is the best there is
 */
public record Confinement(Jail jail, Optional<Message> note) {}
