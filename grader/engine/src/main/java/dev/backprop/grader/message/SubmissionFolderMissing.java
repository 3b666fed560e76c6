package dev.backprop.grader.message;

/** A submission that the metadata names is not in the export. */
public record SubmissionFolderMissing(String folder) implements Message {
    @Override
    public String text() {
        return Words.of("SubmissionFolderMissing", folder);
    }
}
