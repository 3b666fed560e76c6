package dev.backprop.grader.message;

/** A mistake keeps points that it should lose. */
public record MistakeKeepsPoints(String path, long seed, String check) implements Message {

    @Override
    public String text() {
        return Words.of("MistakeKeepsPoints", path, seed, check);
    }
}
