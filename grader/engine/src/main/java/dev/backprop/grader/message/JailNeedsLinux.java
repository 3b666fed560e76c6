package dev.backprop.grader.message;

/** The jail is made of what only Linux has. */
public record JailNeedsLinux(String system) implements Message {
    @Override
    public String text() {
        return Words.of("JailNeedsLinux", system);
    }
}
