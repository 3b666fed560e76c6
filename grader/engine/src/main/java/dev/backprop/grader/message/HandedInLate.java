package dev.backprop.grader.message;

/** The platform says that an upload is late. */
public record HandedInLate(String name) implements Message {
    @Override
    public String text() {
        return Words.of("HandedInLate", name);
    }
}
