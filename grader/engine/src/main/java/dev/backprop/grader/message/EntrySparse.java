package dev.backprop.grader.message;

/** A file in a tar archive is stored with holes. */
public record EntrySparse(String archive, String path) implements Message {

    @Override
    public String text() {
        return Words.of("EntrySparse", archive, path);
    }
}
