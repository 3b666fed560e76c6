package dev.backprop.grader.report;

import dev.backprop.grader.message.JsonName;

/** How far the grading of one assignment got. */
public enum AssignmentStatus implements JsonName {
    /** The checks ran; the points say how well the code did. */
    GRADED,
    /** The stub is unchanged: nobody has started on it. */
    UNTOUCHED,
    /** The submission does not contain the assignment's files. */
    MISSING,
    /** The files do not compile. */
    COMPILE_ERROR,
    /** The code brought its process down before a check could judge it. */
    CRASHED,
    /** The files were refused before they were compiled. */
    REJECTED;

    /** Whether the submission holds work of its own: false for an unchanged stub and for a missing file. */
    public boolean isTouched() {
        return this != UNTOUCHED && this != MISSING;
    }
}
