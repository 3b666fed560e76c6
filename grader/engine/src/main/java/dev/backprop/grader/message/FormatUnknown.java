package dev.backprop.grader.message;

import java.util.List;

/** There is no report format of that name. */
public record FormatUnknown(String given, List<String> known) implements Message {
    @Override
    public String text() {
        return Words.of("FormatUnknown", given, String.join(", ", known));
    }
}
