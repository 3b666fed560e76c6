package dev.backprop.grader.message;

import java.util.List;

/** A mistake is said to lose a check that does not exist. */
public record CheckOfMistakeUnknown(String path, String check, List<String> known) implements Message {

    public CheckOfMistakeUnknown {
        known = List.copyOf(known);
    }

    @Override
    public String text() {
        return Words.of("CheckOfMistakeUnknown", path, check, String.join(", ", known));
    }
}
