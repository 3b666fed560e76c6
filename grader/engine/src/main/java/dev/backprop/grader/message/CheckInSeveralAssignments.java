package dev.backprop.grader.message;

import java.util.List;

/** Several assignments of a report fail a check of the same name. */
public record CheckInSeveralAssignments(String check, List<String> assignments) implements Message {

    public CheckInSeveralAssignments {
        assignments = List.copyOf(assignments);
    }

    @Override
    public String text() {
        return Words.of("CheckInSeveralAssignments", check, String.join(", ", assignments));
    }
}
