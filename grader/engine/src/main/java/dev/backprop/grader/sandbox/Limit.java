package dev.backprop.grader.sandbox;

/** The limits that a request can run into. */
public enum Limit {
    /** The CPU time of one call, load or compilation. */
    REQUEST_CPU,
    /** The wall time of one call, load or compilation: the code waits for something that does not come. */
    REQUEST_WALL,
    /** The CPU time of the whole submission. */
    SUBMISSION_CPU,
    /** The wall time of the whole submission. */
    SUBMISSION_WALL;

    /** Whether the submission has used up its time, so that nothing of it is run any more. */
    public boolean isFinal() {
        return this == SUBMISSION_CPU || this == SUBMISSION_WALL;
    }
}
