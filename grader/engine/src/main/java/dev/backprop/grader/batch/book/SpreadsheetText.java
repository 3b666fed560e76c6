package dev.backprop.grader.batch.book;

import dev.backprop.grader.disk.Disk;
import dev.backprop.grader.message.Visible;
import dev.backprop.grader.report.AtomicFile;
import java.lang.Character.UnicodeScript;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;

/** Text that a spreadsheet shows and never computes. */
public final class SpreadsheetText {

    /** What begins a formula in one program or another; the wide signs do so in some. */
    private static final String BEGINNINGS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,30}(?:[.,]\\d{1,30})?(?:[eE][+-]?\\d{1,3})?");
    private static final int LONGEST = 2_000;

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private SpreadsheetText() {}

    /**
     * The text as it may stand in a cell: an apostrophe stands before what would be a formula, what steers, reorders or hides text is
     * shown as an escape, and it ends after 2,000 characters. Numbers stay as they are, and so do the joiners within words of
     * Persian or Hindi.
     */
    public static String of(String text) {
        if (NUMBER.matcher(text).matches()) {
            return text;
        }
        String stripped = text.strip();
        boolean isFormula = begins(text) || begins(stripped);
        StringBuilder cell = new StringBuilder(isFormula ? "'" : "");
        int[] characters = text.codePoints().limit(LONGEST).toArray();
        for (int i = 0; i < characters.length; i++) {
            if (Visible.isVisible(characters[i]) || joinsLetters(characters, i)) {
                cell.appendCodePoint(characters[i]);
            } else {
                cell.append(Visible.escape(characters[i]));
            }
        }
        return cell.toString();
    }

    /** A line of a CSV file as RFC 4180 has it, with every text in it as it may stand in a cell. */
    public static String line(List<String> cells) {
        return CSVFormat.RFC4180.format(cells.stream().map(SpreadsheetText::of).toArray()) + "\r\n";
    }

    /** Makes a table of its owner's, where there is anything in it; else there is none. */
    public static void write(Path file, List<String> header, List<List<String>> rows) {
        if (rows.isEmpty()) {
            Disk.delete(file);
            return;
        }
        StringBuilder csv = new StringBuilder(line(header));
        rows.forEach(row -> csv.append(line(row)));
        AtomicFile.ofOwner(file).write(csv.toString());
    }

    /** A letter that joins, or does not, with the one before it: not in scripts in which that means nothing. */
    private static boolean joinsLetters(int[] characters, int at) {
        boolean isJoiner = characters[at] == ZERO_WIDTH_NON_JOINER || characters[at] == ZERO_WIDTH_JOINER;
        return isJoiner
                && at > 0
                && at < characters.length - 1
                && isOfJoiningScript(characters[at - 1])
                && isOfJoiningScript(characters[at + 1]);
    }

    private static boolean isOfJoiningScript(int character) {
        boolean isWritten = Character.isLetter(character) || Character.getType(character) == Character.NON_SPACING_MARK;
        return isWritten
                && switch (UnicodeScript.of(character)) {
                    case LATIN, GREEK, CYRILLIC, HAN, HIRAGANA, KATAKANA, HANGUL, COMMON -> false;
                    default -> true;
                };
    }

    private static boolean begins(String text) {
        return !text.isEmpty() && BEGINNINGS.indexOf(text.charAt(0)) >= 0;
    }
}
