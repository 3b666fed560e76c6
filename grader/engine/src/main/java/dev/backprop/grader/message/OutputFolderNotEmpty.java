package dev.backprop.grader.message;

/** A new folder was to be made where something is already. */
public record OutputFolderNotEmpty(String folder) implements Message {

    @Override
    public String text() {
        return Words.of("OutputFolderNotEmpty", folder);
    }
}
