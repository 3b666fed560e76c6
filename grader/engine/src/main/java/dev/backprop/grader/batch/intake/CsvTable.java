package dev.backprop.grader.batch.intake;

import dev.backprop.grader.batch.intake.IntakeMessages.TableIsWorkbook;
import dev.backprop.grader.batch.intake.IntakeMessages.TableNotInUtf8;
import dev.backprop.grader.batch.intake.IntakeMessages.TableNumberRuined;
import dev.backprop.grader.batch.intake.IntakeMessages.TableRowTooLong;
import dev.backprop.grader.batch.intake.IntakeMessages.TableUnreadable;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.sources.java.Decoding;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file that people keep or a platform writes: separated by commas, semicolons or tabs, in UTF-8, UTF-16 with a mark, or a charset
 * that is said; its first row names the columns. A line such as {@code sep=;} before that says the separator.
 */
public record CsvTable(Path file, List<String> header, List<Row> rows) {

    private static final int MOST_MEBIBYTES = 16;

    /** How the files begin in which spreadsheet programs keep their work: a zip, or what Excel wrote before. */
    private static final List<byte[]> WORKBOOKS =
            List.of(new byte[] {'P', 'K', 3, 4}, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});

    /** What a spreadsheet program saves of an id that looks like a large number: 1.23457E+16. */
    private static final Pattern RUINED = Pattern.compile("\\d(?:[.,]\\d+)?E\\+\\d+");

    /**
     * A row that says anything.
     *
     * @param line where it ends, from 1
     */
    public record Row(long line, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        /** What stands in a column, without white space around it; empty beyond the last. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    public CsvTable {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /**
     * Reads a file.
     *
     * @param charset of a file that has no mark; empty: UTF-8
     * @throws MessageException if there is none, it is empty, in another charset, no CSV, or holds an id that a spreadsheet program has ruined
     */
    public static CsvTable read(Path file, Optional<Charset> charset) {
        return of(file, text(file, charset, true));
    }

    /** The same of a file whose charset cannot be said. */
    public static CsvTable read(Path file) {
        return of(file, text(file, Optional.empty(), false));
    }

    private static CsvTable of(Path file, String text) {
        CsvSeparator separator = CsvSeparator.of(text);
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator.sign())
                .setIgnoreSurroundingSpaces(true)
                .setTrim(true)
                .get();
        List<Row> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text.substring(separator.header())), format)) {
            for (CSVRecord each : parser) {
                if (!each.stream().allMatch(String::isBlank)) {
                    rows.add(new Row(
                            (separator.header() > 0 ? 1 : 0) + parser.getCurrentLineNumber(),
                            each.stream().map(String::strip).toList()));
                }
            }
        } catch (IOException | RuntimeException e) {
            throw unreadable(file, "it is no CSV", e);
        }
        if (rows.isEmpty()) {
            throw unreadable(file, "it is empty", null);
        }
        for (Row row : rows) {
            int columns = rows.get(0).cells().size();
            if (!row.cells().stream().skip(columns).allMatch(String::isEmpty)) {
                throw new MessageException(new TableRowTooLong(
                        file.toString(), row.line(), row.cells().size(), columns));
            }
            for (String cell : row.cells()) {
                if (RUINED.matcher(cell).matches()) {
                    throw new MessageException(new TableNumberRuined(file.toString(), row.line(), cell));
                }
            }
        }
        return new CsvTable(file, rows.get(0).cells(), rows.subList(1, rows.size()));
    }

    /** A column's name in small letters, without anything between words. */
    public static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]", "");
    }

    /**
     * Reads a file that somebody has named.
     *
     * @param refusal what to say, by the reason, where there is none, or it cannot be read, or is too large
     */
    public static byte[] bytes(Path file, int mebibytes, Function<String, Message> refusal) {
        int most = mebibytes * 1024 * 1024;
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length <= most) {
                return bytes;
            }
        } catch (NoSuchFileException e) {
            throw new MessageException(refusal.apply("there is no such file"), e);
        } catch (IOException e) {
            throw new MessageException(refusal.apply(e.getClass().getSimpleName()), e);
        }
        throw new MessageException(refusal.apply("it is larger than " + mebibytes + " MiB"));
    }

    private static String text(Path file, Optional<Charset> charset, boolean canBeSaid) {
        byte[] bytes = bytes(file, MOST_MEBIBYTES, reason -> new TableUnreadable(file.toString(), reason));
        if (WORKBOOKS.stream()
                .anyMatch(start ->
                        Arrays.equals(start, 0, start.length, bytes, 0, Math.min(start.length, bytes.length)))) {
            throw new MessageException(new TableIsWorkbook(file.toString()));
        }
        Charset marked = Decoding.utf16Mark(bytes).or(() -> charset).orElse(StandardCharsets.UTF_8);
        try {
            String text = marked.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            if (text.indexOf('\0') >= 0) {
                // UTF-16 without a mark is valid UTF-8 as well.
                throw new CharacterCodingException();
            }
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            if (charset.isPresent()) {
                throw unreadable(file, "it is not in " + charset.get(), e);
            }
            throw new MessageException(new TableNotInUtf8(file.toString(), canBeSaid), e);
        }
    }

    private static MessageException unreadable(Path file, String reason, @Nullable Exception cause) {
        return new MessageException(new TableUnreadable(file.toString(), reason), cause);
    }
}
