package dev.backprop.grader.message;

import java.util.List;

/** The books know nothing of an assignment. */
public record AssignmentNotGraded(String id, List<String> known) implements Message {

    public AssignmentNotGraded {
        known = List.copyOf(known);
    }

    @Override
    public String text() {
        return Words.of("AssignmentNotGraded", id, String.join(", ", known));
    }
}
