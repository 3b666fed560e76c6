package dev.backprop.grader.message;

/** The jail has no filter for the system calls of this processor. */
public record NoFilter(String processor) implements Message {
    @Override
    public String text() {
        return Words.of("NoFilter", processor);
    }
}
