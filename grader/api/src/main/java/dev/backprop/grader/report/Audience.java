package dev.backprop.grader.report;

import dev.backprop.grader.message.JsonName;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.report.ReportMessages.AudienceUnknown;
import java.util.Arrays;

/** Who is going to read a report. */
public enum Audience implements JsonName {
    /** Students while the assignment is open: they see what is visible to all. */
    STUDENTS,
    /** Students once the assignment is due. Only whoever runs the grader knows whether it is. */
    STUDENTS_AFTER_DUE_DATE,
    /** The people who run the course: they see everything. */
    STAFF;

    /**
     * The audience of that name on the command line.
     *
     * @throws MessageException if there is none
     */
    public static Audience named(String name) {
        return Arrays.stream(values())
                .filter(audience -> audience.json().equals(name))
                .findFirst()
                .orElseThrow(() -> new MessageException(new AudienceUnknown(
                        name, Arrays.stream(values()).map(Audience::json).toList())));
    }

    /** Whether this audience may see the result of a check of that visibility. */
    public boolean sees(Visibility visibility) {
        return switch (visibility) {
            case VISIBLE -> true;
            case AFTER_DUE_DATE -> this != STUDENTS;
            case HIDDEN -> this == STAFF;
        };
    }
}
