package dev.backprop.grader.message;

/** The jail limits what code uses up. */
public record LimitsWork(String limits) implements Message {
    @Override
    public String text() {
        return Words.of("LimitsWork", limits);
    }
}
