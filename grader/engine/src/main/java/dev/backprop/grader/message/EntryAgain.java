package dev.backprop.grader.message;

/** An archive holds several files of one path; the last one is what unpacking would leave. */
public record EntryAgain(String path) implements Message {

    @Override
    public String text() {
        return Words.of("EntryAgain", path);
    }
}
