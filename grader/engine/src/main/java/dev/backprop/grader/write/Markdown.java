package dev.backprop.grader.write;

import dev.backprop.grader.message.Visible;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * Puts text into Markdown as GitHub reads it, so that it is shown and never understood.
 *
 * <p>Every sign of ASCII becomes a character reference, which by CommonMark's rules is never a part of markup, a table or a link.
 * Text that may be a submission's goes into {@code <code>} or {@code <pre>} besides, where GitHub mentions nobody and links to
 * no issue.
 */
public final class Markdown {

    private Markdown() {}

    /** The text in one line, for words of the course. */
    public static String text(String raw) {
        return referring(raw, sign -> sign < 0x80 && sign != ' ' && !Character.isLetterOrDigit(sign));
    }

    /** The text in one line, with a character reference, as HTML has them too, for each of some signs. */
    public static String referring(String raw, IntPredicate signs) {
        StringBuilder text = new StringBuilder();
        Visible.line(raw).codePoints().forEach(character -> {
            if (signs.test(character)) {
                text.append("&#").append(character).append(';');
            } else {
                text.appendCodePoint(character);
            }
        });
        return text.toString();
    }

    /** The text in one line, as code. */
    public static String code(String raw) {
        return "<code>" + text(raw) + "</code>";
    }

    /** The text line by line, as a block of its own; blank lines have to stand before and after it. */
    public static String block(String raw) {
        return "<pre>" + raw.lines().map(Markdown::text).collect(Collectors.joining("\n")) + "</pre>";
    }
}
