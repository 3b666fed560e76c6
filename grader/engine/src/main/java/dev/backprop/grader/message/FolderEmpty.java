package dev.backprop.grader.message;

/** An empty folder in an assignment. */
public record FolderEmpty(String path, String expected) implements Message {

    @Override
    public String text() {
        return Words.of("FolderEmpty", path, expected);
    }
}
