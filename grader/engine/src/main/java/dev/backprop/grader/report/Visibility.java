package dev.backprop.grader.report;

import dev.backprop.grader.message.JsonName;

/** Who may see the result of a check; the report's audience decides who that is at the moment. */
public enum Visibility implements JsonName {
    /** Everybody, at once. */
    VISIBLE,
    /** Students once the assignment is due; the course's staff at once. */
    AFTER_DUE_DATE,
    /** The course's staff alone. */
    HIDDEN
}
