package dev.backprop.grader.message;

/** What is to be compared is neither two output folders nor two reports. */
public record DiffNeedsTwoOfAKind(String old, String other) implements Message {
    @Override
    public String text() {
        return Words.of("DiffNeedsTwoOfAKind", old, other);
    }
}
