package dev.backprop.grader.message;

/** Without a jail there is little that limits what code uses up. */
public record LimitsByTimeOnly() implements Message {
    @Override
    public String text() {
        return Words.of("LimitsByTimeOnly");
    }
}
