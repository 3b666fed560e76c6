package dev.backprop.grader.message;

import java.util.List;

/**
 * A starter for students is ready.
 *
 * @param required the assignments that its {@code course.json} requires
 * @param pass the pass mark in it
 */
public record StarterWritten(String folder, List<String> assignments, List<String> required, String pass)
        implements Message {

    public StarterWritten {
        assignments = List.copyOf(assignments);
        required = List.copyOf(required);
    }

    @Override
    public String text() {
        String asked = required.isEmpty()
                ? Words.of("StarterWritten.nothing", pass)
                : Words.of("StarterWritten.required", String.join(", ", required), pass);
        return Words.of("StarterWritten", folder, String.join(", ", assignments)) + " " + asked;
    }
}
