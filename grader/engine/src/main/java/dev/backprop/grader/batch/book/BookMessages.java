package dev.backprop.grader.batch.book;

import dev.backprop.grader.message.Message;
import dev.backprop.grader.message.ShortNumber;
import dev.backprop.grader.report.AssignmentStatus;
import java.util.List;
import java.util.Map;

/** What the package {@code batch.book} has to say; the words are in the bundle of this name. */
public final class BookMessages {

    private BookMessages() {}

    /** The books know nothing of an assignment. */
    public record AssignmentNotGraded(String id, List<String> known) implements Message {}

    /**
     * The books of a class are written.
     *
     * @param isPage whether a page for browsers is among them
     * @param edited where the gradebook is that somebody had edited; empty where nobody had
     */
    public record BooksWritten(
            String folder,
            int graded,
            int failed,
            int pending,
            int unclear,
            int asked,
            boolean isPage,
            String edited,
            List<String> questions)
            implements Message {

        @Override
        public String text() {
            String written = inWords("BooksWritten", folder, graded, failed, pending);
            return written
                    + (isPage ? "\n" + inWords("BooksWritten.page", folder) : "")
                    + (edited.isEmpty() ? "" : "\n" + inWords("BooksWritten.edited", edited))
                    + (unclear == 0 ? "" : "\n" + inWords("BooksWritten.unclear", unclear))
                    + (asked == 0 ? "" : "\n" + inWords("BooksWritten.asked", folder, asked))
                    + (questions.isEmpty() ? "" : "\n" + String.join("\n", questions));
        }
    }

    /**
     * Most have handed in nothing for an assignment in which all were graded, and for another most have.
     *
     * @param max the points that the others have not got
     */
    public record FewBegan(String assignment, int begun, int all, double max) implements Message {

        /** Those of a class, of which somebody may have handed in a file that was not asked for. */
        static List<FewBegan> of(List<Summary.Assignment> assignments) {
            List<FewBegan> counts = assignments.stream().map(FewBegan::of).toList();
            return counts.stream().allMatch(FewBegan::isFew)
                    ? List.of()
                    : counts.stream().filter(FewBegan::isFew).toList();
        }

        private static FewBegan of(Summary.Assignment assignment) {
            Map<String, Integer> statuses = assignment.statuses();
            int all = statuses.values().stream().mapToInt(Integer::intValue).sum();
            int none = statuses.getOrDefault(AssignmentStatus.MISSING.json(), 0)
                    + statuses.getOrDefault(AssignmentStatus.UNTOUCHED.json(), 0);
            return new FewBegan(assignment.id(), all - none, all, assignment.maxScore());
        }

        private boolean isFew() {
            return 2 * begun < all;
        }

        @Override
        public String text() {
            return inWords("FewBegan", assignment, begun, all, ShortNumber.inFull(max));
        }
    }

    /** What a human can do where a hand-in is nobody's: say whose it is. */
    public record HumanNames(String label) implements Message {}

    /** Comments were filled into a worksheet. */
    public record CommentsFilled(String from, String to, String column, int filled, int left) implements Message {}

    /** What a human can do where nothing was handed in that a grader reads. */
    public record HumanAsks() implements Message {}

    /** What a human can do where an archive was left closed, and what is missing may be in it. */
    public record HumanUnpacks() implements Message {}

    /** What a human can do where files differ that one alone can be graded of. */
    public record HumanChooses() implements Message {}

    /**
     * What a human can do where work was not graded: see what a grader makes of it.
     *
     * @param command the command
     */
    public record HumanGrades(String command) implements Message {}

    /** What a human can do where there is nothing that could be graded. */
    public record HumanLooks() implements Message {}

    /** Of some it is known that they are late, and not how late. */
    public record LatenessOpen(int students) implements Message {}

    /**
     * What a student has in the end.
     *
     * @param points below 0 where there is no mark
     */
    public record MarkTogether(double points, double max) implements Message {
        @Override
        public String text() {
            return points < 0
                    ? inWords("MarkTogether.none", ShortNumber.inFull(max))
                    : inWords("MarkTogether", ShortNumber.inFull(points), ShortNumber.inFull(max));
        }
    }

    /** Reports that are to be one gradebook were made by different graders, or of different assignments. */
    public record MixedVersions(String what, String first, String firstHas, String second, String secondHas)
            implements Message {}

    /** A folder is not what a batch run has written. */
    public record NotAnOutputFolder(String folder, String file) implements Message {}

    /** There is no report of a hand-in. */
    public record NotGradedYet() implements Message {}

    /**
     * A check could not be run, by no fault of its own: its points are open.
     *
     * @param reason as the report says it
     */
    public record PointsOpen(String check, String points, String reason) implements Message {}

    /** A report is of some checks only. */
    public record PartialReport() implements Message {}

    /** There is a report of nobody in the class. */
    public record ReportWithoutStudent(String key) implements Message {}

    /** A grade sheet is no CSV that can be filled in. */
    public record SheetBroken(String file, String reason) implements Message {}

    /** A grade sheet has no column of the name that was asked for. */
    public record SheetColumnMissing(String file, String column, List<String> columns) implements Message {}

    /** It cannot be told which column of a grade sheet is to be filled. */
    public record SheetColumnUnclear(String file, List<String> columns) implements Message {}

    /** A grade sheet is filled in. */
    public record SheetFilled(String from, String to, String column, String points, int filled, int left)
            implements Message {}

    /** A grade sheet expects other points than the grader gives. */
    public record SheetMaxDiffers(String column, String sheet, String ours) implements Message {}

    /** A grade sheet is not to be overwritten. */
    public record SheetNotItself(String file) implements Message {}

    /** A row of a grade sheet was left as it is, for a reason. */
    public record SheetRowLeft(long line, Reason reason, String detail) implements Message {

        /** Why. */
        public enum Reason {
            SEVERAL_GRADES,
            SEVERAL_ROWS,
            ANOTHER_NAME,
            EXCUSED,
            TOO_SHORT
        }

        @Override
        public String text() {
            return inWords("SheetRowLeft." + reason, line, detail);
        }
    }

    /** Most of a class is nobody's, so that a sheet filled with the rest would be wrong about many. */
    public record SheetNotUnderstood(int left, int all, String folder) implements Message {}

    /** Who handed in nothing was left as the sheet has it. */
    public record SheetWithoutHandin(int students) implements Message {}

    /** A mark is in no row of a grade sheet. */
    public record SheetWithoutStudent(String student, String name) implements Message {}
}
