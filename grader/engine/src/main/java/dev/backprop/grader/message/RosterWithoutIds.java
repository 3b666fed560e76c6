package dev.backprop.grader.message;

import java.util.List;

/** A roster has no column of ids. */
public record RosterWithoutIds(String file, List<String> columns) implements Message {

    public RosterWithoutIds {
        columns = List.copyOf(columns);
    }

    @Override
    public String text() {
        return Words.of("RosterWithoutIds", file, String.join(", ", columns));
    }
}
