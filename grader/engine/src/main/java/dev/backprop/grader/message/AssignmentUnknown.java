package dev.backprop.grader.message;

import java.util.List;

/** The command line names an assignment that the grader does not know. */
public record AssignmentUnknown(String id, List<String> known) implements Message {

    public AssignmentUnknown {
        known = List.copyOf(known);
    }

    @Override
    public String text() {
        return Words.of("AssignmentUnknown", id, String.join(", ", known));
    }
}
