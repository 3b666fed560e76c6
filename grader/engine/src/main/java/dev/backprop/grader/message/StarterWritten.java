package dev.backprop.grader.message;

import java.util.List;

/** A starter for students is ready. */
public record StarterWritten(String folder, List<String> assignments) implements Message {

    public StarterWritten {
        assignments = List.copyOf(assignments);
    }

    @Override
    public String text() {
        return Words.of("StarterWritten", folder, String.join(", ", assignments));
    }
}
