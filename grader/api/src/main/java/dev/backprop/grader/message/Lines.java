package dev.backprop.grader.message;

import java.util.List;

/** Lines that follow a sentence, indented, so that what a submission says never looks like the grader's own words. */
public final class Lines {

    private static final int MOST_FRAMES = 5;
    private static final int LONGEST = 300;

    private Lines() {}

    /** One line, after a line break. */
    public static String of(String text) {
        return "\n  " + Visible.line(text, LONGEST);
    }

    /** A line for each frame of a stack trace, the first five. */
    public static String frames(List<String> frames) {
        StringBuilder lines = new StringBuilder();
        frames.stream()
                .limit(MOST_FRAMES)
                .forEach(frame -> lines.append(of(Words.of(Words.class, "Lines.frame", frame))));
        return lines.toString();
    }
}
