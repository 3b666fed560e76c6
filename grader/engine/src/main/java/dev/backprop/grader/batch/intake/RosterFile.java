package dev.backprop.grader.batch.intake;

import dev.backprop.grader.batch.intake.IntakeMessages.RosterIdTwice;
import dev.backprop.grader.batch.intake.IntakeMessages.RosterRowWithoutId;
import dev.backprop.grader.batch.intake.IntakeMessages.RosterUnreadable;
import dev.backprop.grader.batch.intake.IntakeMessages.RosterWithoutIds;
import dev.backprop.grader.message.MessageException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads a roster: CSV, separated by commas, semicolons or tabs, whose first row names the columns, in any order. {@code id} is
 * needed; {@code name} (or first and last name), {@code group}, {@code email}, {@code login} and {@code canvas id} are used. A
 * gradebook that was exported from Canvas serves as well.
 */
final class RosterFile {

    private static final int MOST_BYTES = 16 * 1024 * 1024;

    /** What a column may be called, in small letters and without anything between words. */
    private enum Column {
        ID("id", "studentid", "studentnumber", "sid", "sisuserid", "idnumber", "matriculationnumber", "number"),
        NAME("name", "student", "fullname", "studentname"),
        FIRST_NAME("firstname", "givenname", "forename"),
        LAST_NAME("lastname", "surname", "familyname"),
        GROUP("group", "section", "tutorial", "class"),
        EMAIL("email", "emailaddress", "mail"),
        LOGIN("login", "username", "user"),
        PLATFORM_LOGIN("sisloginid"),
        GITHUB("github", "githubusername", "githublogin"),
        CANVAS_ID("canvasid", "canvasuserid"),
        PARTICIPANT("identifier", "participant", "moodleid");

        private final String names;

        Column(String... names) {
            this.names = " " + String.join(" ", names) + " ";
        }

        boolean isCalled(String name) {
            return !name.isEmpty() && names.contains(" " + name + " ");
        }
    }

    private static final Map<Column, Mark> MARKS = Map.of(
            Column.ID, Mark.ID,
            Column.EMAIL, Mark.EMAIL,
            Column.LOGIN, Mark.LOGIN,
            Column.GITHUB, Mark.GITHUB,
            Column.CANVAS_ID, Mark.CANVAS_ID,
            Column.PARTICIPANT, Mark.PARTICIPANT);

    private final Path file;

    private RosterFile(Path file) {
        this.file = file;
    }

    /** @throws MessageException if the file cannot be read, names no ids, or leaves one out, or has one twice */
    static Roster read(Path file) {
        return new RosterFile(file).read();
    }

    private Roster read() {
        String text = text();
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator(text))
                .setIgnoreSurroundingSpaces(true)
                .setTrim(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            Map<Column, Integer> columns = Map.of();
            List<Roster.Row> rows = new ArrayList<>();
            Map<String, Long> lines = new HashMap<>();
            for (CSVRecord record : parser) {
                if (isBlank(record)) {
                    continue;
                }
                if (columns.isEmpty()) {
                    columns = columns(record);
                } else {
                    row(record, columns, parser.getCurrentLineNumber(), lines).ifPresent(rows::add);
                }
            }
            if (columns.isEmpty()) {
                throw unreadable("it is empty", null);
            }
            return new Roster(rows);
        } catch (IOException | RuntimeException e) {
            if (e instanceof MessageException told) {
                throw told;
            }
            throw unreadable("it is no CSV", e);
        }
    }

    private String text() {
        byte[] bytes;
        try (var in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        } catch (NoSuchFileException e) {
            throw unreadable("there is no such file", e);
        } catch (IOException e) {
            throw unreadable(e.getClass().getSimpleName(), e);
        }
        if (bytes.length > MOST_BYTES) {
            throw unreadable("it is larger than 16 MiB", null);
        }
        Charset charset = bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
                ? StandardCharsets.UTF_16LE
                : bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF
                        ? StandardCharsets.UTF_16BE
                        : StandardCharsets.UTF_8;
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw unreadable("it is not in UTF-8", e);
        }
    }

    /** Whichever sign the first line has most of. */
    private static char separator(String text) {
        String header = text.lines().findFirst().orElse("");
        return List.of(',', ';', '\t').stream()
                .max(Comparator.comparingLong(
                        sign -> header.chars().filter(c -> c == sign).count()))
                .orElse(',');
    }

    private static boolean isBlank(CSVRecord record) {
        return record.stream().allMatch(String::isBlank);
    }

    private Map<Column, Integer> columns(CSVRecord header) {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        boolean isCanvasExport = header.stream().anyMatch(name -> plain(name).equals("sisuserid"));
        for (int i = 0; i < header.size(); i++) {
            String name = plain(header.get(i));
            for (Column column : Column.values()) {
                // Canvas calls its own number ID, and the university's SIS User ID.
                Column meant = isCanvasExport && name.equals("id") ? Column.CANVAS_ID : column;
                if (column.isCalled(name)) {
                    columns.putIfAbsent(meant, i);
                }
            }
        }
        if (!columns.containsKey(Column.ID)) {
            throw new MessageException(new RosterWithoutIds(file.toString(), header.toList()));
        }
        return columns;
    }

    private static String plain(String column) {
        return column.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private Optional<Roster.Row> row(
            CSVRecord record, Map<Column, Integer> columns, long line, Map<String, Long> lines) {
        String id = cell(record, columns, Column.ID);
        String name = name(record, columns);
        if (id.isEmpty()) {
            if (name.equalsIgnoreCase("Points Possible") || name.equalsIgnoreCase("Student, Test")) {
                // Rows that Canvas adds to what it exports.
                return Optional.empty();
            }
            throw new MessageException(new RosterRowWithoutId(file.toString(), line));
        }
        Long before = lines.put(Roster.folded(id), line);
        if (before != null) {
            throw new MessageException(new RosterIdTwice(file.toString(), id, before, line));
        }
        String group = cell(record, columns, Column.GROUP);
        Map<Mark, String> marks = new EnumMap<>(Mark.class);
        MARKS.forEach((column, mark) -> {
            String value = cell(record, columns, column);
            if (!value.isEmpty()) {
                marks.put(mark, mark == Mark.PARTICIPANT ? value.replaceAll("\\D+", "") : value);
            }
        });
        String login = cell(record, columns, Column.LOGIN);
        if (!columns.containsKey(Column.GITHUB) && !login.isEmpty()) {
            // A class that works on GitHub may well call that column so; what a learning platform calls a login is
            // another one.
            marks.put(Mark.GITHUB, login);
        }
        String ofPlatform = cell(record, columns, Column.PLATFORM_LOGIN);
        if (!ofPlatform.isEmpty()) {
            marks.put(Mark.LOGIN, ofPlatform);
        }
        return Optional.of(
                new Roster.Row(new Student(id, name.isEmpty() ? id : name, group.isEmpty() ? null : group), marks));
    }

    private static String name(CSVRecord record, Map<Column, Integer> columns) {
        String name = cell(record, columns, Column.NAME);
        return name.isEmpty()
                ? (cell(record, columns, Column.FIRST_NAME) + " " + cell(record, columns, Column.LAST_NAME)).strip()
                : name;
    }

    private static String cell(CSVRecord record, Map<Column, Integer> columns, Column column) {
        Integer index = columns.get(column);
        return index == null || index >= record.size() ? "" : record.get(index).strip();
    }

    private MessageException unreadable(String reason, @Nullable Exception cause) {
        return new MessageException(new RosterUnreadable(file.toString(), reason), cause);
    }
}
