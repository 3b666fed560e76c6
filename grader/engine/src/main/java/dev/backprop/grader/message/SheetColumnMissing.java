package dev.backprop.grader.message;

import java.util.List;

/** A grade sheet has no column of the name that was asked for. */
public record SheetColumnMissing(String file, String column, List<String> columns) implements Message {

    public SheetColumnMissing {
        columns = List.copyOf(columns);
    }

    @Override
    public String text() {
        return Words.of("SheetColumnMissing", file, column, String.join(", ", columns));
    }
}
