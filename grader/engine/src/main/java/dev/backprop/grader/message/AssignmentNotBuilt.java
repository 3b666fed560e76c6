package dev.backprop.grader.message;

/** A folder holds an assignment that is not on the class path. */
public record AssignmentNotBuilt(String folder, String id) implements Message {

    @Override
    public String text() {
        return Words.of("AssignmentNotBuilt", folder, id);
    }
}
