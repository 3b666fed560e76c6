package dev.backprop.grader.message;

import java.util.List;

/** What a course requires is no assignment of this grader. */
public record RequiredUnknown(String id, List<String> known) implements Message {

    public RequiredUnknown {
        known = List.copyOf(known);
    }

    @Override
    public String text() {
        return Words.of("RequiredUnknown", id, String.join(", ", known));
    }
}
