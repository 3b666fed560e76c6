package dev.backprop.grader.message;

/** The folder to grade does not exist. */
public record NoSuchFolder(String folder) implements Message {

    @Override
    public String text() {
        return Words.of("NoSuchFolder", folder);
    }
}
