package dev.backprop.grader.message;

import java.util.List;

/** A report says nothing of the assignment that was named. */
public record AssignmentNotInReport(String id, List<String> reported) implements Message {

    public AssignmentNotInReport {
        reported = List.copyOf(reported);
    }

    @Override
    public String text() {
        return Words.of("AssignmentNotInReport", id, String.join(", ", reported));
    }
}
