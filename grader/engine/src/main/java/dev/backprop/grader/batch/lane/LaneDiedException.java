package dev.backprop.grader.batch.lane;

/** A lane ended, was ended, or said what is no reply. What it was at work on is nobody's fault but the grader's, until shown otherwise. */
public final class LaneDiedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String detail;

    private final boolean isLate;

    LaneDiedException(String reason, String detail, boolean isLate) {
        super(reason);
        this.isLate = isLate;
        this.detail = detail;
    }

    /** Whether it was ended because it did not answer in time. */
    public boolean isLate() {
        return isLate;
    }

    /** What the lane said last, for whoever mends it. */
    public String detail() {
        return detail;
    }
}
