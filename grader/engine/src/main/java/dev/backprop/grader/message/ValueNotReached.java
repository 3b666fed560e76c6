package dev.backprop.grader.message;

/**
 * The code broke off before it came to a value.
 *
 * @param culprit the stage in which it broke off
 */
public record ValueNotReached(String culprit) implements Message {
    @Override
    public String text() {
        return Words.of("ValueNotReached", culprit);
    }
}
