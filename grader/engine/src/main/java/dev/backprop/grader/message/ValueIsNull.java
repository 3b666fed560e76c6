package dev.backprop.grader.message;

/** A value is null although the stub was changed. */
public record ValueIsNull(String stage) implements Message {
    @Override
    public String text() {
        return Words.of("ValueIsNull", stage);
    }
}
