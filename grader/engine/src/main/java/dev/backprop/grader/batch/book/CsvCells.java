package dev.backprop.grader.batch.book;

import dev.backprop.grader.batch.intake.CsvSeparator;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A CSV file of which single cells can be replaced while every other byte stays what it is. Libraries for CSV write a file anew, in
 * a style of their own; that is why there is none here.
 */
final class CsvCells {

    /** Says that a file is no CSV. */
    static final class NoCsvException extends Exception {
        private static final long serialVersionUID = 1L;

        NoCsvException(String reason) {
            super(reason);
        }
    }

    /**
     * A cell.
     *
     * @param text what it says, without quotes
     * @param start where it begins in the file, its quotes included
     */
    record Cell(String text, int start, int end, boolean isQuoted) {}

    /** @param line where it begins, from 1 */
    record Row(long line, List<Cell> cells) {
        Row {
            cells = List.copyOf(cells);
        }

        /** What stands in a column; empty beyond the last. */
        String text(int column) {
            return column < cells.size() ? cells.get(column).text() : "";
        }
    }

    private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";
    private static final Pattern LINE_END = Pattern.compile("\r\n?|\n");
    /** A cell and what ends it. What stands behind a closing quote, which should be nothing, is kept. */
    private static final String CELL =
            "(?<cell>(?<quoted>\"(?:[^\"]++|\"\")*+(?<close>\"?))?+[^%1$s\r\n]*+)(?<end>%1$s|\r\n?|\n|\\z)";

    private static final int MOST_CELLS = 5_000_000;

    /** The file, of which each character is a byte. */
    private final String bytes;

    private final Charset charset;
    private final char separator;
    private final List<Row> rows;

    private CsvCells(byte[] file) throws NoCsvException {
        this.bytes = new String(file, StandardCharsets.ISO_8859_1);
        this.charset = charset(file);
        int start = bytes.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length() : 0;
        CsvSeparator found = CsvSeparator.of(bytes.substring(start));
        this.separator = found.sign();
        this.rows = scan(start + found.header());
        if (rows.isEmpty()) {
            throw new NoCsvException("it is empty");
        }
    }

    /** @throws NoCsvException if no row says anything, a quote is never closed, or the file is UTF-16 */
    static CsvCells of(byte[] bytes) throws NoCsvException {
        return new CsvCells(bytes);
    }

    char separator() {
        return separator;
    }

    /** The rows that say anything. */
    List<Row> rows() {
        return rows;
    }

    /** The file with other texts in some cells: in quotes where there were quotes, or where they are needed. */
    byte[] with(List<Replacement> replacements) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (Replacement replacement : replacements.stream()
                .sorted(Comparator.comparingInt(each -> each.cell().start()))
                .toList()) {
            Cell cell = replacement.cell();
            String text = replacement.text();
            boolean isQuoted = cell.isQuoted() || text.indexOf(separator) >= 0;
            out.append(bytes, at, cell.start()).append(isQuoted ? '"' + text + '"' : text);
            at = cell.end();
        }
        return out.append(bytes, at, bytes.length()).toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** @param text in ASCII, without quotes or line breaks */
    record Replacement(Cell cell, String text) {}

    private List<Row> scan(int start) throws NoCsvException {
        List<Row> found = new ArrayList<>();
        Matcher next = Pattern.compile(CELL.formatted(separator)).matcher(bytes);
        List<Cell> row = new ArrayList<>();
        int cells = 0;
        int at = start;
        int rowStart = start;
        long line = 1 + breaks(0, start);
        while (at < bytes.length() || !row.isEmpty()) {
            if (!next.region(at, bytes.length()).lookingAt() || "".equals(next.group("close"))) {
                throw new NoCsvException("a quote in line " + (1 + breaks(0, at)) + " is never closed");
            }
            if (++cells > MOST_CELLS) {
                throw new NoCsvException("it has more than " + MOST_CELLS + " cells");
            }
            row.add(cell(next));
            at = next.end();
            if (next.group("end").indexOf(separator) < 0) {
                if (row.stream().anyMatch(cell -> !cell.text().isBlank())) {
                    found.add(new Row(line, row));
                }
                line += breaks(rowStart, at);
                rowStart = at;
                row.clear();
            }
        }
        return found;
    }

    private Cell cell(Matcher found) {
        String raw = new String(found.group("cell").getBytes(StandardCharsets.ISO_8859_1), charset);
        boolean isQuoted = found.group("quoted") != null;
        int close = raw.lastIndexOf('"');
        String text = isQuoted ? (raw.substring(1, close) + raw.substring(close + 1)).replace("\"\"", "\"") : raw;
        return new Cell(text, found.start("cell"), found.end("cell"), isQuoted);
    }

    private long breaks(int from, int to) {
        return LINE_END.matcher(bytes).region(from, to).results().count();
    }

    private static Charset charset(byte[] bytes) throws NoCsvException {
        for (byte each : bytes) {
            if (each == 0) {
                throw new NoCsvException("it is not in UTF-8");
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException e) {
            // Ids are ASCII, so names that come out wrong do not matter much; no byte of them changes.
            return Charset.forName("windows-1252");
        }
    }
}
