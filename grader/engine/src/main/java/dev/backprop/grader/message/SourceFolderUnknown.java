package dev.backprop.grader.message;

/** The folder of the student's class was looked for and not found. */
public record SourceFolderUnknown(String className, String folder) implements Message {
    @Override
    public String text() {
        return Words.of("SourceFolderUnknown", className, folder);
    }
}
