package dev.backprop.grader.message;

/** A run over a class has broken off because of the machine. */
public record RunBrokenOff() implements Message {
    @Override
    public String text() {
        return Words.of("RunBrokenOff");
    }
}
