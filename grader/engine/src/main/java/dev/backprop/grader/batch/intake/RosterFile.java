package dev.backprop.grader.batch.intake;

import dev.backprop.grader.batch.intake.IntakeMessages.RosterIdTwice;
import dev.backprop.grader.batch.intake.IntakeMessages.RosterRowWithoutId;
import dev.backprop.grader.batch.intake.IntakeMessages.RosterWithoutIds;
import dev.backprop.grader.message.MessageException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a roster: a {@linkplain CsvTable table} that somebody keeps, with columns such as {@code id}, {@code name}, {@code group},
 * {@code team}, {@code ta}, {@code email}, {@code login}, {@code canvas id}, in any order; or one that a platform writes: a gradebook of Canvas, the
 * roster of GitHub Classroom, a grading worksheet or list of participants of Moodle.
 *
 * <p>A student is called by the first of these that the row has: the university's number, an address, a login, the platform's number.
 */
final class RosterFile {

    /** In China, Japan and Korea, and in their writing, the family comes before the person. */
    private static final Pattern FAMILY_FIRST =
            Pattern.compile("[\\p{IsHan}\\p{IsHangul}\\p{IsHiragana}\\p{IsKatakana}]+");

    /** Which mark serves as the id where there is no other, the best first. */
    private static final List<Mark> IDS =
            List.of(Mark.ID, Mark.EMAIL, Mark.LOGIN, Mark.GITHUB, Mark.CANVAS_ID, Mark.PARTICIPANT);

    /** Rows that Canvas adds to what it exports. */
    private static final Set<String> NOBODY = Set.of("points possible", "student, test", "test student");

    private final Path file;
    private final CsvTable table;
    private final Map<RosterColumn, Integer> columns;

    private RosterFile(Path file, CsvTable table) {
        this.file = file;
        this.table = table;
        this.columns = RosterColumn.of(table);
    }

    /** @throws MessageException if the file cannot be read, names no ids, or leaves one out, or has one twice */
    static List<Roster.Row> read(Path file, Optional<Charset> charset) {
        return new RosterFile(file, CsvTable.read(file, charset)).rows();
    }

    private List<Roster.Row> rows() {
        if (RosterColumn.marks().keySet().stream().noneMatch(columns::containsKey)) {
            throw new MessageException(new RosterWithoutIds(file.toString(), table.header()));
        }
        List<Roster.Row> rows = new ArrayList<>();
        Map<String, Long> lines = new HashMap<>();
        for (CsvTable.Row line : table.rows()) {
            row(line).ifPresent(row -> {
                rows.add(row);
                String id =
                        row.student().kind() + " " + Roster.folded(row.student().id());
                Long before = lines.put(id, line.line());
                if (before != null) {
                    throw new MessageException(
                            new RosterIdTwice(file.toString(), row.student().id(), before, line.line()));
                }
            });
        }
        return told(rows);
    }

    /** A platform's number that serves as an id may be another student's university number. */
    private static List<Roster.Row> told(List<Roster.Row> rows) {
        Set<String> ids = new HashSet<>();
        rows.stream()
                .filter(row -> row.student().kind() == null)
                .forEach(row -> ids.add(Roster.folded(row.student().id())));
        return rows.stream()
                .map(row -> {
                    Student student = row.student();
                    Mark kind = student.kind();
                    if (kind == null || ids.add(Roster.folded(student.id()))) {
                        return row;
                    }
                    String word = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
                    return new Roster.Row(
                            student.called(word + " " + student.id()), row.teams(), row.group(), row.submitted());
                })
                .toList();
    }

    private Optional<Roster.Row> row(CsvTable.Row line) {
        Map<Mark, String> marks = marks(line, columns);
        String name = name(line, columns);
        if (NOBODY.contains(name.toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        Optional<Mark> kind = IDS.stream().filter(marks::containsKey).findFirst();
        if (kind.isEmpty()) {
            if (name.isEmpty()) {
                // As the row that says how Canvas posts grades.
                return Optional.empty();
            }
            throw new MessageException(new RosterRowWithoutId(file.toString(), line.line()));
        }
        String id = marks.getOrDefault(kind.get(), "");
        String group = cell(line, columns, RosterColumn.GROUP);
        String section = group.isEmpty() ? cell(line, columns, RosterColumn.SECTION) : group;
        String tutor = cell(line, columns, RosterColumn.TUTOR);
        Set<String> teams = new HashSet<>();
        Arrays.stream(cell(line, columns, RosterColumn.TEAM).split("\\s*[,;]\\s*"))
                .filter(team -> !team.isEmpty())
                .forEach(teams::add);
        Student student = new Student(
                id,
                name.isEmpty() ? id : name,
                section.isEmpty() ? null : section,
                tutor.isEmpty() ? null : tutor,
                kind.get() == Mark.ID ? null : kind.get(),
                marks);
        String submitted = MoodleTime.read(cell(line, columns, RosterColumn.SUBMITTED))
                .map(LocalDateTime::toString)
                .orElse(null);
        return Optional.of(new Roster.Row(student, teams, group.isEmpty() ? null : group, submitted));
    }

    /** What a row knows its student by. */
    static Map<Mark, String> marks(CsvTable.Row line, Map<RosterColumn, Integer> columns) {
        Map<Mark, String> marks = new EnumMap<>(Mark.class);
        for (RosterColumn column : RosterColumn.values()) {
            Mark mark = RosterColumn.marks().get(column);
            String value = cell(line, columns, column);
            if (mark != null && !value.isEmpty()) {
                marks.put(mark, mark == Mark.PARTICIPANT ? RosterColumn.participant(value) : value);
            }
        }
        String login = cell(line, columns, RosterColumn.LOGIN);
        if (!columns.containsKey(RosterColumn.GITHUB) && !login.isEmpty()) {
            // A class that works on GitHub may well call that column so; what a learning platform calls a login is
            // another one.
            marks.put(Mark.GITHUB, login);
        }
        return marks;
    }

    static String name(CsvTable.Row line, Map<RosterColumn, Integer> columns) {
        String name = cell(line, columns, RosterColumn.NAME);
        if (!name.isEmpty()) {
            return name;
        }
        String first = cell(line, columns, RosterColumn.FIRST_NAME);
        String last = cell(line, columns, RosterColumn.LAST_NAME);
        return (FAMILY_FIRST.matcher(last).matches() ? last + " " + first : first + " " + last).strip();
    }

    static String cell(CsvTable.Row line, Map<RosterColumn, Integer> columns, RosterColumn column) {
        Integer index = columns.get(column);
        return index == null ? "" : line.cell(index);
    }
}
