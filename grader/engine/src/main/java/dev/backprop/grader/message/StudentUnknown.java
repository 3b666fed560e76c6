package dev.backprop.grader.message;

/** Nobody in the class has this id. */
public record StudentUnknown(String id, String folder) implements Message {
    @Override
    public String text() {
        return Words.of("StudentUnknown", id, folder);
    }
}
