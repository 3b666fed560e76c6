package dev.backprop.grader.batch.rerun;

import dev.backprop.grader.message.Message;

/** What the package {@code batch.rerun} has to say; the words are in the bundle of this name. */
public final class RerunMessages {

    private RerunMessages() {}

    /** A check has another result than before. */
    public record CheckDiffers(String assignment, String check, String was, String is) implements Message {}

    /** What a class was graded from is not there any more. */
    public record PlaceNotFound(String path) implements Message {}

    /** What may have made a submission's results differ from those before. */
    public record RerunReason(What what, String was, String is) implements Message {

        /** What differs. Each constant has its words under {@code RerunReason.} and its name. */
        public enum What {
            SOURCES,
            ASSIGNMENT,
            GRADER,
            ISOLATION,
            JAVA,
            /** A time limit decided: nothing else gives equal code unequal results. */
            TIME
        }

        @Override
        public String text() {
            return inWords("RerunReason." + what, was, is);
        }
    }

    /** A submission has the same results as before. */
    public record ResultsEqual(String score, String maxScore) implements Message {}

    /** An assignment got further, or less far, than before. */
    public record StatusDiffers(String assignment, String was, String is) implements Message {}

    /** Two results differ and nothing that they were made of does. */
    public record UnknownReason() implements Message {}
}
