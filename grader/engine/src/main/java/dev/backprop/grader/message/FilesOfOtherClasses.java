package dev.backprop.grader.message;

import java.util.List;

/** The files that an assignment names are not those of its exercises. */
public record FilesOfOtherClasses(String path, List<String> files, List<String> expected) implements Message {

    public FilesOfOtherClasses {
        files = List.copyOf(files);
        expected = List.copyOf(expected);
    }

    @Override
    public String text() {
        return Words.of("FilesOfOtherClasses", path, String.join(", ", files), String.join(", ", expected));
    }
}
