package dev.backprop.grader.message;

/** Which file of an archive was graded. */
public record ReadFromArchive(String path, String archive) implements Message {

    @Override
    public String text() {
        return Words.of("ReadFromArchive", path, archive);
    }
}
