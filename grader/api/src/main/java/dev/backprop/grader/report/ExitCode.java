package dev.backprop.grader.report;

import java.util.List;

/** What the command line tells the shell. */
public enum ExitCode {
    /** The submission reached the pass mark, or nothing in it is begun and nothing was asked for. */
    PASSED(0),
    /** The submission was graded and did not reach it, or nothing is begun of what was asked for. */
    BELOW(1),
    /** The command was used wrongly. */
    USAGE(2),
    /** The grader itself failed. */
    GRADER_FAILED(3);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    /** The number for the shell. */
    public int code() {
        return code;
    }

    /** The exit code of a graded submission: {@link #PASSED} or {@link #BELOW}. */
    public static ExitCode of(Report report, PassMark passMark) {
        List<AssignmentReport> counted = report.counted();
        boolean touched =
                counted.stream().anyMatch(assignment -> assignment.status().isTouched());
        return counted.isEmpty() || (touched && passMark.isReachedBy(report.score(), report.maxScore()))
                ? PASSED
                : BELOW;
    }
}
