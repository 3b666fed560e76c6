package dev.backprop.grader.message;

import java.util.List;

/**
 * A class of the library has no method of a name.
 *
 * @param near the methods that may have been meant, the likeliest first
 */
public record MethodMeant(String type, String method, List<String> near) implements Message {

    public MethodMeant {
        near = List.copyOf(near);
    }

    @Override
    public String text() {
        return Words.of("MethodMeant", type, method, String.join(", ", near));
    }
}
