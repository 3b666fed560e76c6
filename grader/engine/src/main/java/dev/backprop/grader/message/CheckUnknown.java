package dev.backprop.grader.message;

import java.util.List;

/** The command line names a check that no assignment has. */
public record CheckUnknown(String id, List<String> known) implements Message {

    public CheckUnknown {
        known = List.copyOf(known);
    }

    @Override
    public String text() {
        return Words.of("CheckUnknown", id, String.join(", ", known));
    }
}
