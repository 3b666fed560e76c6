package dev.backprop.grader.message;

import java.util.List;

/**
 * The code threw an exception.
 *
 * @param message the exception's own message; empty where it has none
 * @param frames the student's own frames, innermost first
 */
public record Threw(String exceptionClass, String message, List<String> frames) implements Message {

    private static final int LONGEST_MESSAGE = 300;

    public Threw {
        frames = List.copyOf(frames);
    }

    @Override
    public String text() {
        String what = message.isEmpty()
                ? Words.of("Threw.silent", exceptionClass)
                : Words.of("Threw", exceptionClass, Visible.line(message, LONGEST_MESSAGE));
        return what + Lines.frames(frames);
    }
}
