package dev.backprop.grader.message;

/** No lane of a run starts. */
public record LanesDoNotStart(String reason) implements Message {
    @Override
    public String text() {
        return Words.of("LanesDoNotStart", reason);
    }
}
