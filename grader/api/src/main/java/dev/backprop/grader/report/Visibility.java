package dev.backprop.grader.report;

import dev.backprop.grader.message.JsonName;
import org.apiguardian.api.API;

/** Who may see the result of a check; the report's audience decides who that is at the moment. */
@API(status = API.Status.STABLE, since = "0.1")
public enum Visibility implements JsonName {
    /** Everybody, at once. */
    VISIBLE,
    /** Students once the assignment is due; the course's staff at once. */
    AFTER_DUE_DATE,
    /** The course's staff alone. */
    HIDDEN
}
