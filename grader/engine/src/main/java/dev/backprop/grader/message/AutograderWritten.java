package dev.backprop.grader.message;

import java.util.List;

/** An archive for Gradescope is ready. */
public record AutograderWritten(String file, List<String> assignments) implements Message {

    public AutograderWritten {
        assignments = List.copyOf(assignments);
    }

    @Override
    public String text() {
        return Words.of("AutograderWritten", file, String.join(", ", assignments));
    }
}
