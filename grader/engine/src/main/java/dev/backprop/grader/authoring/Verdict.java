package dev.backprop.grader.authoring;

import dev.backprop.grader.message.Message;
import dev.backprop.grader.write.TerminalStyle;
import java.util.List;
import java.util.stream.Stream;

/** What {@code grade verify} found. */
public final class Verdict {

    private final List<AssignmentVerdict> assignments;
    private final List<Message> problems;

    /** @param problems those that are no single assignment's */
    Verdict(List<AssignmentVerdict> assignments, List<Message> problems) {
        this.assignments = List.copyOf(assignments);
        this.problems = List.copyOf(problems);
    }

    /** Whether nothing is wrong in any of the folders. */
    public boolean isSound() {
        return problems().isEmpty();
    }

    /** All that is wrong; each says what to do next. */
    public List<Message> problems() {
        return Stream.concat(
                        problems.stream(), assignments.stream().flatMap(assignment -> assignment.problems().stream()))
                .toList();
    }

    /** A matrix for each assignment, then what is wrong with it, then two figures; lines end in {@code \n}. */
    public String text(TerminalStyle style) {
        return new VerdictText(style).of(assignments, problems);
    }
}
