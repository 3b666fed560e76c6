package dev.backprop.grader.message;

/** A folder is not what a batch run has written. */
public record NotAnOutputFolder(String folder, String file) implements Message {
    @Override
    public String text() {
        return Words.of("NotAnOutputFolder", folder, file);
    }
}
