package dev.backprop.grader.report;

/** How far the grading of one assignment got. */
public enum AssignmentStatus implements JsonName {
    /** The checks ran; the points say how well the code did. */
    GRADED("graded"),
    /** The stub is unchanged: nobody has started on it. */
    UNTOUCHED("untouched"),
    /** The submission does not contain the assignment's files. */
    MISSING("missing"),
    /** The files do not compile. */
    COMPILE_ERROR("compile-error"),
    /** The code brought its process down before a check could judge it. */
    CRASHED("crashed"),
    /** The files were refused before they were compiled. */
    REJECTED("rejected");

    private final String json;

    AssignmentStatus(String json) {
        this.json = json;
    }

    @Override
    public String json() {
        return json;
    }

    /** Whether the submission holds work of its own: false for an unchanged stub and for a missing file. */
    public boolean isTouched() {
        return this != UNTOUCHED && this != MISSING;
    }
}
