package dev.backprop.grader.message;

import java.util.OptionalInt;

/**
 * The process that ran the code died during a call.
 *
 * @param exitStatus what it left; empty if it went silent and was stopped
 */
public record Crashed(OptionalInt exitStatus) implements Message {
    @Override
    public String text() {
        return exitStatus.isPresent() ? Words.of("Crashed", exitStatus.getAsInt()) : Words.of("Crashed.silent");
    }
}
