package dev.backprop.grader.check;

import dev.backprop.grader.message.JsonName;

/** An earlier stage, and whose value of it a check computed with. */
public record Upstream(String stage, Values values) {

    Upstream(String stage, boolean own) {
        this(stage, own ? Values.OWN : Values.TRUSTED);
    }

    boolean own() {
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
