package dev.backprop.grader.message;

import java.util.List;

/** Nobody in a class has handed in a file of any assignment. */
public record NothingInClass(String folder, List<String> files) implements Message {
    @Override
    public String text() {
        return Words.of("NothingInClass", folder, String.join(", ", files));
    }
}
