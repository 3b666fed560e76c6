package dev.backprop.grader.batch.difference;

import dev.backprop.grader.message.Message;
import java.util.List;
import java.util.stream.Collectors;

/** What the package {@code batch.difference} has to say; the words are in the bundle of this name. */
public final class DifferenceMessages {

    private DifferenceMessages() {}

    /** A check came out differently in two reports. */
    public record DiffCheck(String assignment, String check, String before, String after) implements Message {}

    /**
     * What counts of a student is another mark, or came about otherwise.
     *
     * @param moved what has moved it now
     */
    public record DiffFinal(String student, String was, String is, List<String> moved) implements Message {

        @Override
        public String text() {
            return inWords(
                    moved.isEmpty() ? "DiffFinal" : "DiffFinal.moved", student, was, is, String.join(" ", moved));
        }
    }

    /** What is to be compared is neither two output folders nor two reports. */
    public record DiffNeedsTwoOfAKind(String old, String other) implements Message {}

    /** Only one of two runs has a report of a student. */
    public record DiffOnlyIn(String student, String folder, String points) implements Message {}

    /** What the two reports of one student are called, where these are two names. */
    public record DiffRenamed(String after, String before) implements Message {}

    /**
     * Whether two runs of a class drew the same inputs.
     *
     * @param before the seeds of the one, in words
     * @param after those of the other
     */
    public record DiffSeeds(String before, String after) implements Message {
        @Override
        public String text() {
            return before.equals(after)
                    ? inWords("DiffSeeds.same", before)
                    : inWords("DiffSeeds.different", before, after);
        }
    }

    /** A student has another result in one run than in another. */
    public record DiffStudent(String student, String before, String after, List<Reason> reasons) implements Message {

        /** Why that may be. */
        public enum Reason {
            SOURCES,
            SEED,
            OPTIONS,
            GRADER,
            ASSIGNMENT,
            JAVA
        }

        @Override
        public String text() {
            return inWords(
                    "DiffStudent",
                    student,
                    before,
                    after,
                    reasons.isEmpty()
                            ? inWords("DiffStudent.NONE")
                            : reasons.stream()
                                    .map(reason -> inWords("DiffStudent." + reason))
                                    .collect(Collectors.joining(", ")));
        }
    }

    /** How many students have another result. */
    public record DiffSummary(int differing, int all) implements Message {}

    /** A report cannot be compared. */
    public record DiffUnreadable(String student, String reason) implements Message {}
}
