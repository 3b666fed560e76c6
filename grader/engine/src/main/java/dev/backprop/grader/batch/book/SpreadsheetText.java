package dev.backprop.grader.batch.book;

import dev.backprop.grader.message.Visible;
import java.util.regex.Pattern;

/** Text that a spreadsheet shows and never computes. */
final class SpreadsheetText {

    /** What begins a formula in one program or another; the wide signs do so in some. */
    private static final String BEGINNINGS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,30}(?:[.,]\\d{1,30})?(?:[eE][+-]?\\d{1,3})?");
    private static final int LONGEST = 2_000;

    private SpreadsheetText() {}

    /**
     * The text as it may stand in a cell: an apostrophe stands before what would be a formula, control characters are shown as
     * escapes, and it ends after 2,000 characters. Numbers stay as they are.
     */
    static String of(String text) {
        if (NUMBER.matcher(text).matches()) {
            return text;
        }
        String stripped = text.strip();
        boolean isFormula = begins(text) || begins(stripped);
        StringBuilder cell = new StringBuilder(isFormula ? "'" : "");
        text.codePoints().limit(LONGEST).forEach(character -> {
            int type = Character.getType(character);
            if (Character.isISOControl(character)
                    || type == Character.SURROGATE
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR) {
                cell.append(Visible.escape(character));
            } else {
                cell.appendCodePoint(character);
            }
        });
        return cell.toString();
    }

    private static boolean begins(String text) {
        return !text.isEmpty() && BEGINNINGS.indexOf(text.charAt(0)) >= 0;
    }
}
