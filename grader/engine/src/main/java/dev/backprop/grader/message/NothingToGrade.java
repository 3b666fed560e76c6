package dev.backprop.grader.message;

import java.util.List;

/** A folder holds no file of any assignment. */
public record NothingToGrade(String folder, List<String> files) implements Message {

    public NothingToGrade {
        files = List.copyOf(files);
    }

    @Override
    public String text() {
        return Words.of("NothingToGrade", folder, String.join(", ", files));
    }
}
