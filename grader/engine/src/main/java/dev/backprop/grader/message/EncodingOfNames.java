package dev.backprop.grader.message;

/** Which file names Java can open. */
public record EncodingOfNames(String encoding, boolean holdsAll) implements Message {
    @Override
    public String text() {
        return Words.of(holdsAll ? "EncodingOfNames" : "EncodingOfNames.poor", encoding);
    }
}
