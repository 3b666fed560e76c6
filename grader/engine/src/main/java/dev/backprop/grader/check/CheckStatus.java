package dev.backprop.grader.check;

/** How a check ended. */
public enum CheckStatus {
    PASSED,
    /** A value is there, and it is wrong. */
    FAILED,
    /** The stub's value is still there in every case. */
    TODO,
    /** The code threw, or gave null, a wrong shape or a number that is not finite. */
    ERROR,
    TIMEOUT,
    /** The check could not be carried out. Never the student's fault. */
    NOT_RUN
}
