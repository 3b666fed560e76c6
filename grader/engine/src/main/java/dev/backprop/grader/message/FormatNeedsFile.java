package dev.backprop.grader.message;

import java.util.List;

/** Several formats were asked for on standard output that cannot share it. */
public record FormatNeedsFile(String format, List<String> sharing) implements Message {

    public FormatNeedsFile {
        sharing = List.copyOf(sharing);
    }

    @Override
    public String text() {
        return Words.of("FormatNeedsFile", format, String.join(", ", sharing));
    }
}
