package dev.backprop.grader.doctor;

import dev.backprop.grader.message.Visible;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/**
 * Writes findings down.
 *
 * @param symbols whether to use characters beyond ASCII
 */
public record Prescription(boolean symbols) {

    private static final int SUBJECT_WIDTH = 16;
    private static final String INDENT = "     ";

    /** Writes one finding: a mark, what was looked at, what was found, and below it what to do. */
    public void write(Finding finding, PrintStream out) {
        StringBuilder text = new StringBuilder();
        text.append(mark(finding.level())).append(' ');
        text.append(finding.subject())
                .append(" ".repeat(SUBJECT_WIDTH - finding.subject().length()));
        text.append(finding.text().text()).append('\n');
        finding.remedy()
                .ifPresent(remedy -> remedy.text()
                        .lines()
                        .forEach(line -> text.append(INDENT).append(line).append('\n')));
        out.writeBytes(spelled(text.toString()).getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private String mark(Finding.Level level) {
        return switch (level) {
            case WORKS -> symbols ? "✓   " : "ok  ";
            case WANTING -> symbols ? "!   " : "note";
            case BROKEN -> symbols ? "✗   " : "FAIL";
        };
    }

    private String spelled(String text) {
        if (symbols) {
            return text;
        }
        return text.codePoints()
                .mapToObj(character -> character < 0x7F ? Character.toString(character) : Visible.escape(character))
                .collect(Collectors.joining());
    }
}
