package dev.backprop.grader.message;

import java.util.List;

/** There is no audience of that name to write a report for. */
public record AudienceUnknown(String given, List<String> known) implements Message {

    public AudienceUnknown {
        known = List.copyOf(known);
    }

    @Override
    public String text() {
        return Words.of("AudienceUnknown", given, String.join(", ", known));
    }
}
