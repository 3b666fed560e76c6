package dev.backprop.grader.report;

import dev.backprop.grader.message.JsonName;

/** What came of one check. */
public enum CheckStatus implements JsonName {
    PASSED,
    /** A value is there, and it is wrong. */
    FAILED,
    /** The stub's value is still there in every case, not filled in yet; or nothing can be told before another value is there. */
    TODO,
    /** The code threw, or gave null, a wrong shape or a number that is not finite. */
    ERROR,
    TIMEOUT,
    /** The check could not be carried out. Never the student's fault. */
    NOT_RUN;

    /** Whether the code was run and found wrong: failed, error or timeout. */
    public boolean isFailure() {
        return this == FAILED || this == ERROR || this == TIMEOUT;
    }
}
