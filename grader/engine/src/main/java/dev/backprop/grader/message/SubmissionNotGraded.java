package dev.backprop.grader.message;

/** A submission of an author could not be graded at all. */
public record SubmissionNotGraded(String path, String state, String said) implements Message {

    @Override
    public String text() {
        return Words.of("SubmissionNotGraded", path, state, said);
    }
}
