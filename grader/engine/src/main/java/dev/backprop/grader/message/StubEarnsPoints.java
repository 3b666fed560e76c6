package dev.backprop.grader.message;

/** A stub earns points for nothing. */
public record StubEarnsPoints(String path, String check, String points) implements Message {

    @Override
    public String text() {
        return Words.of("StubEarnsPoints", path, check, points);
    }
}
