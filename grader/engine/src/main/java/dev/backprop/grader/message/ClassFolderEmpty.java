package dev.backprop.grader.message;

import java.util.List;

/** A class folder holds nothing that is certainly somebody's. */
public record ClassFolderEmpty(String folder, List<String> there) implements Message {

    public ClassFolderEmpty {
        there = List.copyOf(there);
    }

    @Override
    public String text() {
        return there.isEmpty()
                ? Words.of("ClassFolderEmpty", folder)
                : Words.of("ClassFolderEmpty.some", folder, String.join(", ", there));
    }
}
