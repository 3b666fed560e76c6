package dev.backprop.grader.message;

/**
 * Makes text from elsewhere safe to show: characters that steer a terminal, reorder a line or cannot be seen are replaced by a
 * visible escape such as <code>&#92;u{1b}</code>.
 *
 * <p>Doing so twice changes nothing. Markup, formulas and the like are the business of whoever writes such a format.
 */
public final class Visible {

    private Visible() {}

    /** The text as a single line: line breaks and tabs become <code>&#92;n</code>, <code>&#92;r</code> and <code>&#92;t</code>. */
    public static String line(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (isVisible(character)) {
                visible.appendCodePoint(character);
            } else {
                visible.append(escape(character));
            }
        });
        return visible.toString();
    }

    /** Like {@link #line(String)}, cut after {@code limit} characters, with an ellipsis where something is left out. */
    public static String line(String text, int limit) {
        if (text.codePointCount(0, text.length()) <= limit) {
            return line(text);
        }
        return line(text.substring(0, text.offsetByCodePoints(0, limit))) + "…";
    }

    /** Whether the character can be shown as it is: it is no control or format character, no line break, no half of a pair. */
    public static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    /** The visible escape of a character. */
    public static String escape(int character) {
        return switch (character) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> "\\u{" + Integer.toHexString(character) + "}";
        };
    }
}
