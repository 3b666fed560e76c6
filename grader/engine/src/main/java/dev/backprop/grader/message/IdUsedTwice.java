package dev.backprop.grader.message;

import java.util.List;

/**
 * Two assignments have one id.
 *
 * @param places the folders or classes that use it
 */
public record IdUsedTwice(String id, List<String> places) implements Message {

    public IdUsedTwice {
        places = List.copyOf(places);
    }

    @Override
    public String text() {
        return Words.of("IdUsedTwice", id, String.join(", ", places));
    }
}
