package dev.backprop.grader.message;

import java.util.List;

/**
 * The command line names a mistake that the grader does not know.
 *
 * @param near the ids that may have been meant, the likeliest first
 */
public record MistakeUnknown(String id, List<String> near) implements Message {

    public MistakeUnknown {
        near = List.copyOf(near);
    }

    @Override
    public String text() {
        String known = near.isEmpty()
                ? Words.of("MistakeUnknown.none")
                : Words.of("MistakeUnknown.near", String.join(", ", near));
        return Words.of("MistakeUnknown", id) + " " + known;
    }
}
