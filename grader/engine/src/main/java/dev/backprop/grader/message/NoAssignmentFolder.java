package dev.backprop.grader.message;

/** No folder of assignments is where it was looked for. */
public record NoAssignmentFolder(String folder) implements Message {

    @Override
    public String text() {
        return Words.of("NoAssignmentFolder", folder);
    }
}
