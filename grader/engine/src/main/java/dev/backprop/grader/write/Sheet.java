package dev.backprop.grader.write;

import dev.backprop.grader.message.Visible;
import dev.backprop.grader.report.Defused;
import java.util.List;
import java.util.function.Function;

/**
 * A page of text for a terminal, written from left to right and from top to bottom.
 *
 * <p>Whatever is put on it is data: only the sheet itself sends escape sequences and line breaks. So nothing that a submission
 * says can colour, move or forge anything, or be a command to the CI system that keeps the page in its log.
 */
public final class Sheet {

    private final StringBuilder text = new StringBuilder();
    private final TerminalStyle style;
    private int column;
    private int lineStart;

    public Sheet(TerminalStyle style) {
        this.style = style;
    }

    public TerminalStyle style() {
        return style;
    }

    /** How many columns the text would take. */
    public int columns(String raw) {
        return Columns.of(clean(raw));
    }

    /** How many columns the widest of some texts would take; 0 where there is none. */
    public <T> int widest(List<T> rows, Function<T, String> text) {
        return rows.stream().mapToInt(row -> columns(text.apply(row))).max().orElse(0);
    }

    /** How many columns are left in this line. */
    public int left() {
        return style.width() - column;
    }

    public Sheet put(String raw) {
        return put(Ink.NORMAL, raw);
    }

    public Sheet put(Ink ink, String raw) {
        putClean(ink, clean(raw));
        return this;
    }

    /** Puts as much of the text as fits into so many columns, with an ellipsis where something is left out. */
    public Sheet cut(Ink ink, int columns, String raw) {
        String clean = clean(raw);
        if (Columns.of(clean) <= columns) {
            putClean(ink, clean);
        } else {
            String ellipsis = clean("…");
            putClean(ink, clean.substring(0, Columns.fitting(clean, 0, columns - Columns.of(ellipsis))) + ellipsis);
        }
        return this;
    }

    /** Goes on to a column of this line, if it is not there yet. */
    public Sheet to(int goal) {
        if (goal > column) {
            text.append(" ".repeat(goal - column));
            column = goal;
        }
        return this;
    }

    /** Ends this line. */
    public void end() {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        text.setLength(end);
        defuse();
        text.append('\n');
        lineStart = text.length();
        column = 0;
    }

    /** Keeps the finished line from being a command to a CI system, at no column's cost. */
    private void defuse() {
        String line = text.substring(lineStart);
        String harmless = Defused.start(line);
        if (harmless.length() > line.length()) {
            text.replace(
                    lineStart,
                    text.length(),
                    line.startsWith(" ") ? harmless.substring(1) : line.replaceFirst(":", "\\\\"));
        }
    }

    /** Leaves a line blank. */
    public void blank() {
        end();
    }

    /** Writes a text from here on, broken between words where it is too long, with the next lines at {@code indent}; ends the line. */
    public void paragraph(Ink ink, int indent, String raw) {
        to(indent);
        putWrapped(ink, indent, clean(raw).strip());
        end();
    }

    /** Writes a paragraph for each line of the text, further in by the spaces that the line begins with. */
    public void lines(Ink ink, int indent, String raw) {
        raw.lines().forEach(line -> {
            int margin = indent + line.length() - line.stripLeading().length();
            boolean fits = margin + columns(line.strip()) <= style.width();
            paragraph(ink, fits ? margin : Math.min(margin, style.width() / 2), line);
        });
    }

    private void putWrapped(Ink ink, int margin, String words) {
        int start = 0;
        while (start < words.length()) {
            int end = start + Columns.fitting(words, start, left());
            if (end < words.length()) {
                int space = end;
                while (space > start && words.charAt(space) != ' ') {
                    space--;
                }
                if (space > start) {
                    end = space;
                } else if (column > margin) {
                    // The next line has room for more of this word.
                    end = start;
                }
            }
            putClean(ink, words.substring(start, end));
            start = end;
            while (start < words.length() && words.charAt(start) == ' ') {
                start++;
            }
            if (start < words.length()) {
                end();
                to(margin);
            }
        }
    }

    private void putClean(Ink ink, String clean) {
        text.append(style.colour() ? ink.paint(clean) : clean);
        column += Columns.of(clean);
    }

    private String clean(String raw) {
        String visible = Defused.anywhere(Visible.line(raw));
        return style.symbols() ? visible : Ascii.of(visible);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
