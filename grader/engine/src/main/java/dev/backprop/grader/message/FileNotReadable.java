package dev.backprop.grader.message;

/** The system would not give out a file or folder of the submission. */
public record FileNotReadable(String file, String reason) implements Message {

    @Override
    public String text() {
        return Words.of("FileNotReadable", file, reason);
    }
}
