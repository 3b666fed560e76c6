package dev.backprop.grader.message;

import java.util.List;

/** Several students handed in one submission. */
public record HandedInTogether(List<String> others) implements Message {

    public HandedInTogether {
        others = List.copyOf(others);
    }

    @Override
    public String text() {
        return Words.of("HandedInTogether", String.join(", ", others));
    }
}
