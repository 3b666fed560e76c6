package dev.backprop.grader.message;

import java.util.List;

/** It cannot be told which column of a grade sheet is to be filled. */
public record SheetColumnUnclear(String file, List<String> columns) implements Message {

    public SheetColumnUnclear {
        columns = List.copyOf(columns);
    }

    @Override
    public String text() {
        return Words.of("SheetColumnUnclear", file, String.join(", ", columns));
    }
}
