package dev.backprop.grader.batch.intake;

import dev.backprop.grader.batch.intake.IntakeMessages.Vanished;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of whom it is not known whether anything was handed in, or what, because nothing of it can be read.
 *
 * @param reason what may be the student's, or what cannot be read
 * @param vanished true where an earlier run had found a hand-in; else null
 */
public record Unclear(
        Student student, String reason, @Nullable Boolean vanished) {

    Unclear(Student student, String reason) {
        this(student, reason, null);
    }

    /** There was a hand-in, and there is none any more. */
    static Unclear vanished(Student student) {
        return new Unclear(student, new Vanished().text(), true);
    }

    boolean hasVanished() {
        return vanished != null;
    }
}
