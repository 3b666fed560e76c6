package dev.backprop.grader.report;

import dev.backprop.grader.message.JsonName;

/** An earlier stage, and whose value of it a check computed with. */
public record Upstream(String stage, Values values) {

    public Upstream(String stage, boolean own) {
        this(stage, own ? Values.OWN : Values.TRUSTED);
    }

    public boolean own() {
        return values == Values.OWN;
    }

    /** Whose value it was. */
    public enum Values implements JsonName {
        /** The student's own. */
        OWN,
        /** The grader's, because the student's could not be used. */
        TRUSTED
    }
}
