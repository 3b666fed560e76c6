package dev.backprop.grader.message;

/** A file that an assignment needs is not there. */
public record FileMissing(String path, Need need) implements Message {

    /** What the file is needed for. */
    public enum Need {
        /** It is one of the files that {@code assignment.json} names. */
        NAMED,
        /** It tells the student what to do. */
        HANDOUT,
        /** It says what a mistake costs. */
        MISTAKE
    }

    @Override
    public String text() {
        return Words.of("FileMissing." + need.name(), path);
    }
}
