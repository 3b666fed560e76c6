package dev.backprop.grader.message;

import java.util.List;

/**
 * The code ended its own process during a call.
 *
 * @param frames the lines that did it, innermost first; empty where they could not be seen
 */
public record Exited(List<String> frames) implements Message {

    public Exited {
        frames = List.copyOf(frames);
    }

    @Override
    public String text() {
        return Words.of("Exited") + Lines.frames(frames);
    }
}
