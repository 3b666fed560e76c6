package dev.backprop.grader.message;

/** A jar that would be handed out holds what no student may have. */
public record JarHoldsMore(String jar, String entry) implements Message {

    @Override
    public String text() {
        return Words.of("JarHoldsMore", jar, entry);
    }
}
