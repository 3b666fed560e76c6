package dev.backprop.grader.report;

/** What came of one check. */
public enum CheckStatus implements JsonName {
    PASSED("passed"),
    /** The value is there, and wrong. */
    FAILED("failed"),
    /** The stub's value is still there: not filled in yet. */
    TODO("todo"),
    /** The code threw, or the value has a wrong shape, is null, or is not finite. */
    ERROR("error"),
    TIMEOUT("timeout"),
    /** The check did not run; never the student's fault. */
    NOT_RUN("not-run");

    private final String json;

    CheckStatus(String json) {
        this.json = json;
    }

    @Override
    public String json() {
        return json;
    }

    /** Whether the code was run and found wrong: failed, error or timeout. */
    public boolean isFailure() {
        return this == FAILED || this == ERROR || this == TIMEOUT;
    }
}
