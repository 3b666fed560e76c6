package dev.backprop.grader.batch.book;

import java.io.ByteArrayOutputStream;
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

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    /** A line for spreadsheets, before the header. */
    private static final Pattern SEPARATOR = Pattern.compile("(?i)\"?sep=(?<sign>[,;\t])\"?[,;]*\\R");

    private static final int LONGEST_SEPARATOR = 100;
    private static final byte QUOTE = '"';
    private static final int MOST_CELLS = 5_000_000;

    private final byte[] bytes;
    private final Charset charset;
    private final byte separator;
    private final List<Row> rows;

    private CsvCells(byte[] bytes) throws NoCsvException {
        this.bytes = bytes;
        this.charset = charset(bytes);
        int start = startsWithMark(bytes) ? BYTE_ORDER_MARK.length : 0;
        Matcher said = SEPARATOR.matcher(new String(
                bytes, start, Math.min(LONGEST_SEPARATOR, bytes.length - start), StandardCharsets.ISO_8859_1));
        boolean isSaid = said.lookingAt();
        int header = isSaid ? start + said.end() : start;
        this.separator = isSaid ? (byte) said.group("sign").charAt(0) : separator(start);
        this.rows = scan(header, isSaid ? 2 : 1);
    }

    /** @throws NoCsvException if a quote is never closed, or the file is UTF-16 */
    static CsvCells of(byte[] bytes) throws NoCsvException {
        return new CsvCells(bytes.clone());
    }

    char separator() {
        return (char) separator;
    }

    /** The rows that say anything. */
    List<Row> rows() {
        return rows;
    }

    /** The file with other texts in some cells: in quotes where there were quotes, or where they are needed. */
    byte[] with(List<Replacement> replacements) {
        List<Replacement> inOrder = new ArrayList<>(replacements);
        inOrder.sort(Comparator.comparingInt(replacement -> replacement.cell().start()));
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + 16 * replacements.size());
        int at = 0;
        for (Replacement replacement : inOrder) {
            out.write(bytes, at, replacement.cell().start() - at);
            out.writeBytes(written(replacement));
            at = replacement.cell().end();
        }
        out.write(bytes, at, bytes.length - at);
        return out.toByteArray();
    }

    /** @param text without quotes or line breaks */
    record Replacement(Cell cell, String text) {}

    private byte[] written(Replacement replacement) {
        String text = replacement.text();
        boolean needsQuotes = text.indexOf((char) separator) >= 0;
        return (replacement.cell().isQuoted() || needsQuotes ? '"' + text + '"' : text)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private List<Row> scan(int start, long firstLine) throws NoCsvException {
        List<Row> found = new ArrayList<>();
        int at = start;
        int cells = 0;
        long line = firstLine;
        while (at < bytes.length) {
            List<Cell> row = new ArrayList<>();
            long first = line;
            int rowStart = at;
            while (true) {
                Cell cell = cell(at);
                row.add(cell);
                if (++cells > MOST_CELLS) {
                    throw new NoCsvException("it has more than " + MOST_CELLS + " cells");
                }
                at = cell.end();
                if (at >= bytes.length || bytes[at] != separator) {
                    break;
                }
                at++;
            }
            if (at < bytes.length && bytes[at] == '\r') {
                at++;
            }
            if (at < bytes.length && bytes[at] == '\n') {
                at++;
            }
            line += breaks(rowStart, at);
            if (row.stream().anyMatch(cell -> !cell.text().isBlank())) {
                found.add(new Row(first, row));
            }
        }
        return found;
    }

    private Cell cell(int start) throws NoCsvException {
        boolean isQuoted = start < bytes.length && bytes[start] == QUOTE;
        int at = start;
        if (isQuoted) {
            at = behindQuotes(start);
        }
        while (at < bytes.length && bytes[at] != separator && bytes[at] != '\n' && bytes[at] != '\r') {
            at++;
        }
        String raw = new String(bytes, start, at - start, charset);
        return new Cell(isQuoted ? unquoted(raw) : raw, start, at, isQuoted);
    }

    private int behindQuotes(int start) throws NoCsvException {
        int at = start + 1;
        while (at < bytes.length) {
            if (bytes[at] != QUOTE) {
                at++;
            } else if (at + 1 < bytes.length && bytes[at + 1] == QUOTE) {
                at += 2;
            } else {
                return at + 1;
            }
        }
        throw new NoCsvException("a quote in line " + (1 + breaks(0, start)) + " is never closed");
    }

    /** What stands behind the closing quote, which should be nothing, is kept. */
    private static String unquoted(String raw) {
        int close = raw.lastIndexOf('"');
        return (raw.substring(1, Math.max(1, close)) + raw.substring(close + 1)).replace("\"\"", "\"");
    }

    private long breaks(int from, int to) {
        long count = 0;
        for (int i = from; i < to; i++) {
            boolean isReturn = bytes[i] == '\r' && (i + 1 >= bytes.length || bytes[i + 1] != '\n');
            count += bytes[i] == '\n' || isReturn ? 1 : 0;
        }
        return count;
    }

    /** Whichever sign the first line has most of, outside quotes. */
    private byte separator(int start) {
        int[] counts = new int[128];
        boolean isInQuotes = false;
        for (int i = start; i < bytes.length && (isInQuotes || (bytes[i] != '\n' && bytes[i] != '\r')); i++) {
            if (bytes[i] == QUOTE) {
                isInQuotes = !isInQuotes;
            } else if (!isInQuotes && bytes[i] >= 0) {
                counts[bytes[i]]++;
            }
        }
        byte most = ',';
        for (byte sign : new byte[] {';', '\t'}) {
            most = counts[sign] > counts[most] ? sign : most;
        }
        return most;
    }

    private static boolean startsWithMark(byte[] bytes) {
        return bytes.length >= 3
                && bytes[0] == BYTE_ORDER_MARK[0]
                && bytes[1] == BYTE_ORDER_MARK[1]
                && bytes[2] == BYTE_ORDER_MARK[2];
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
