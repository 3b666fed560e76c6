package dev.backprop.grader.message;

/** A student typed something into the platform, which is no file. */
public record OnlineTextNotRead(String name) implements Message {
    @Override
    public String text() {
        return Words.of("OnlineTextNotRead", name);
    }
}
