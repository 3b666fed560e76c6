package dev.backprop.grader.message;

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
        return Words.of("RerunReason." + what, was, is);
    }
}
