package dev.backprop.grader.message;

import java.util.List;

/** Several files that differ declare the same class. */
public record SeveralDeclarations(String className, String used, List<String> others) implements Message {

    /** Keeps a copy of the list. */
    public SeveralDeclarations {
        others = List.copyOf(others);
    }

    @Override
    public String text() {
        return Words.of("SeveralDeclarations", className, used, String.join(", ", others));
    }
}
