package dev.backprop.grader.message;

/**
 * A jail was tried and did not work.
 *
 * @param said what bubblewrap, or the Java in the jail, had to say; only its first line is shown
 */
public record JailFailed(String said) implements Message {

    private static final int SHOWN = 300;

    @Override
    public String text() {
        String line = said.strip().lines().findFirst().orElse("");
        return line.isEmpty() ? Words.of("JailFailed.silent") : Words.of("JailFailed", Visible.line(line, SHOWN));
    }
}
