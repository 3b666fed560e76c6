package dev.backprop.grader.message;

/** A file was left out because it says the same as one that was used. */
public record IdenticalCopy(String file, String used) implements Message {

    @Override
    public String text() {
        return Words.of("IdenticalCopy", file, used);
    }
}
