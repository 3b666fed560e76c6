package dev.backprop.grader.message;

import java.util.List;

/** A call ran out of stack; the frames are the student's own, innermost first. */
public record StackOverflowed(List<String> frames) implements Message {
    @Override
    public String text() {
        return Words.of("StackOverflowed") + Lines.frames(frames);
    }
}
