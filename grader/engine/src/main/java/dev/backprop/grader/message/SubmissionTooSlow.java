package dev.backprop.grader.message;

/** All calls together took longer than they may. */
public record SubmissionTooSlow(double seconds) implements Message {
    @Override
    public String text() {
        return Words.of("SubmissionTooSlow", ShortNumber.of(seconds));
    }
}
