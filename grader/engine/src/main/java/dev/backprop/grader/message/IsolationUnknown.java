package dev.backprop.grader.message;

/** The command line names an isolation that does not exist. */
public record IsolationUnknown(String mode) implements Message {
    @Override
    public String text() {
        return Words.of("IsolationUnknown", mode);
    }
}
