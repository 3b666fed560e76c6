package dev.backprop.grader.message;

/** A mistake loses points that it should not. */
public record MistakeLosesMore(String path, long seed, String check, String status, String said) implements Message {

    @Override
    public String text() {
        return Words.of("MistakeLosesMore", path, seed, check, status, said);
    }
}
