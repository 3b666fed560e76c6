package dev.backprop.grader.message;

/** The jail has a filter of system calls. */
public record FilterWorks(int calls) implements Message {
    @Override
    public String text() {
        return Words.of("FilterWorks", calls);
    }
}
