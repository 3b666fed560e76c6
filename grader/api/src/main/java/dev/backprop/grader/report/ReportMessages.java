package dev.backprop.grader.report;

import dev.backprop.grader.message.Message;
import dev.backprop.grader.message.Visible;
import java.util.List;

/** What the package {@code report} has to say; the words are in the bundle of this name. */
public final class ReportMessages {

    private ReportMessages() {}

    /** A report says nothing of the assignment that was named. */
    public record AssignmentNotInReport(String id, List<String> reported) implements Message {}

    /** The command line names an assignment that the grader does not know. */
    public record AssignmentUnknown(String id, List<String> known) implements Message {}

    /** There is no audience of that name to write a report for. */
    public record AudienceUnknown(String given, List<String> known) implements Message {}

    /** Several assignments of a report fail a check of the same name. */
    public record CheckInSeveralAssignments(String check, List<String> assignments) implements Message {}

    /** The command line names a check by its short id, and several exercises have one. */
    public record CheckOfSeveralExercises(String check, List<String> ids) implements Message {}

    /** A report has no such check. */
    public record CheckNotInReport(String check, List<String> reproducible) implements Reproducible {

        @Override
        public String text() {
            return inWords("CheckNotInReport", check) + " " + others();
        }
    }

    /**
     * A report names a large input by its shape alone, and this grader does not draw it again.
     *
     * @param command what makes a report with an input that it does
     */
    public record CounterexampleAbbreviated(String check, String command) implements Message {}

    /** A file that says what a course asks for is not of its format. */
    public record CourseBroken(String file, String fault) implements Message {
        @Override
        public String text() {
            return inWords("CourseBroken", file, Visible.line(fault, 200));
        }
    }

    /** There is no report format of that name. */
    public record FormatUnknown(String given, List<String> known) implements Message {}

    /** A check has no counterexample that could be shown. */
    public record NoCounterexample(String check, boolean passed, List<String> reproducible) implements Reproducible {

        @Override
        public String text() {
            return inWords(passed ? "NoCounterexample.passed" : "NoCounterexample", check) + " " + others();
        }
    }

    /** There is no report where one is looked for. */
    public record NoReportYet(String file) implements Message {}

    /** A file lies where a program should go, and the grader has not written it. */
    public record NotOverwritten(String file) implements Message {}

    /** A file cannot be written, because the disk is full. */
    public record OutputDiskFull(String file) implements Message {}

    /** A file cannot be written, for a reason that the system words. */
    public record OutputFailed(String file, String reason) implements Message {}

    /** A file cannot be written, because its folder does not exist. */
    public record OutputFolderMissing(String folder) implements Message {}

    /** A file cannot be written, because this user may not. */
    public record OutputNotWritable(String file) implements Message {}

    /** The text given as pass mark is no number of points and no percentage. */
    public record PassMarkUnreadable(String given) implements Message {}

    /** A file holds no report, or a damaged one. */
    public record ReportBroken(String name, String fault) implements Message {
        @Override
        public String text() {
            return inWords("ReportBroken", name, Visible.line(fault, 200));
        }
    }

    /** A file holds a report in a format that this grader cannot read. */
    public record ReportOfAnotherVersion(String name, String found, String expected) implements Message {
        @Override
        public String text() {
            return inWords("ReportOfAnotherVersion", name, Visible.line(found, 60), expected);
        }
    }

    /** A report cannot be read from its file. */
    public record ReportUnreadable(String name, String reason) implements Message {
        @Override
        public String text() {
            return inWords("ReportUnreadable", name, Visible.line(reason, 200));
        }
    }

    /** Ends with which checks of a report have a counterexample. */
    private interface Reproducible extends Message {

        List<String> reproducible();

        default String others() {
            return reproducible().isEmpty()
                    ? inWords("Reproducible.none")
                    : inWords("Reproducible.some", reproducible());
        }
    }

    /** The folder of the student's class was looked for and not found. */
    public record SourceFolderUnknown(String className, String folder) implements Message {}

    /** The student's class lies in a file that a compiler does not take it from. */
    public record SourceMisnamed(String file, String wanted) implements Message {}
}
