package dev.backprop.grader.report;

import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.report.ReportMessages.AudienceUnknown;
import java.util.Arrays;
import java.util.List;

/** Who is going to read a report. */
public enum Audience {
    /** Students while the assignment is open: they see what is visible to all. */
    STUDENTS("students"),
    /** Students once the assignment is due. Only whoever runs the grader knows whether it is. */
    STUDENTS_AFTER_DUE_DATE("students-after-due-date"),
    /** The people who run the course: they see everything. */
    STAFF("staff");

    private final String option;

    Audience(String option) {
        this.option = option;
    }

    /**
     * The audience of that name on the command line.
     *
     * @throws MessageException if there is none
     */
    public static Audience named(String name) {
        return Arrays.stream(values())
                .filter(audience -> audience.option.equals(name))
                .findFirst()
                .orElseThrow(() -> new MessageException(new AudienceUnknown(name, names())));
    }

    private static List<String> names() {
        return Arrays.stream(values()).map(audience -> audience.option).toList();
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
