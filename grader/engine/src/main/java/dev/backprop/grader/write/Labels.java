package dev.backprop.grader.write;

import dev.backprop.grader.message.Words;
import dev.backprop.grader.report.AssignmentStatus;

/** The words around what is shown on a terminal, in {@code terminal.properties}; what a check found is a message of its own. */
public final class Labels {

    private Labels() {}

    /** What is said of an assignment that is not graded. */
    static String of(AssignmentStatus status) {
        return of("status." + status.name());
    }

    /**
     * The text under {@code key} with {@code {0}}, {@code {1}} … replaced by the values, as in a message.
     *
     * @throws java.util.MissingResourceException if the bundle has no such key
     */
    public static String of(String key, Object... values) {
        return Words.of(Words.bundle("dev.backprop.grader.write.terminal", Labels.class.getClassLoader()), key, values);
    }
}
