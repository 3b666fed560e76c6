package dev.backprop.grader.message;

/** A file seems to be the source, but its name does not end in .java. */
public record SourceWithOtherEnding(String file, String simpleName) implements Message {

    @Override
    public String text() {
        return Words.of("SourceWithOtherEnding", file, simpleName);
    }
}
