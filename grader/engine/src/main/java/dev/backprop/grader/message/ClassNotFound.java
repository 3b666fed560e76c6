package dev.backprop.grader.message;

import java.util.List;

/**
 * The sources compile, but do not declare the class that is called.
 *
 * @param expected the name of the class, with its package
 * @param found the classes that the sources do declare
 */
public record ClassNotFound(String expected, List<String> found) implements Message {

    public ClassNotFound {
        found = List.copyOf(found);
    }

    @Override
    public String text() {
        return found.isEmpty()
                ? Words.of("ClassNotFound.none", expected)
                : Words.of("ClassNotFound", expected, String.join(", ", found));
    }
}
