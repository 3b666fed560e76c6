package dev.backprop.grader.batch.intake;

import dev.backprop.grader.batch.intake.IntakeMessages.MemberUnknown;
import dev.backprop.grader.batch.intake.IntakeMessages.MembersWithoutColumns;
import dev.backprop.grader.batch.intake.IntakeMessages.NumberIsOfTwoTeams;
import dev.backprop.grader.message.MessageException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads who handed in together: a {@linkplain CsvTable table} with the columns {@code group} and {@code student}, a row for each member,
 * whom anything may name that the roster knows; or the groups that Canvas exports. Instead of a group's name there may be what a hand-in
 * is called, where a human says whose it is; and as its only member {@value #NOBODY}, where it is nobody's of the class.
 */
final class MembersFile {

    private static final Set<String> GROUPS =
            Set.of("group", "team", "groupname", "teamname", "gruppe", "groupe", "grupo");
    private static final Set<String> NUMBERS = Set.of("groupid", "teamid", "canvasgroupid");
    private static final Set<String> STUDENTS = Set.of("student", "member", "id", "studentid");

    private static final String NOBODY = "nobody";

    private final Path file;
    private final CsvTable table;

    private MembersFile(Path file, CsvTable table) {
        this.file = file;
        this.table = table;
    }

    /**
     * Adds the teams to a class, which consists of their members where nobody else is known.
     *
     * @throws MessageException if the file cannot be read, has not those columns, or names somebody whom the class does not know
     */
    static Roster read(Path file, Optional<Charset> charset, List<Roster.Row> students) {
        return new MembersFile(file, CsvTable.read(file, charset)).roster(students);
    }

    private Roster roster(List<Roster.Row> students) {
        List<String> header = table.header().stream().map(CsvTable::plain).toList();
        Map<RosterColumn, Integer> columns = RosterColumn.of(table);
        int group = first(header, GROUPS);
        int student = first(header, STUDENTS);
        int number = first(header, NUMBERS);
        boolean isExport = columns.containsKey(RosterColumn.CANVAS_ID);
        if (group < 0 || (student < 0 && !isExport)) {
            throw new MessageException(new MembersWithoutColumns(file.toString(), table.header()));
        }
        List<Roster.Row> known = students.isEmpty() ? new ArrayList<>() : students;
        Map<String, Roster.Row> made = new LinkedHashMap<>();
        Roster roster = new Roster(students, List.of());
        Map<String, Set<Roster.Row>> teams = new LinkedHashMap<>();
        Map<String, String> numbers = new HashMap<>();
        Map<String, Long> nobodys = new LinkedHashMap<>();
        for (CsvTable.Row line : table.rows()) {
            if (line.cell(group).isEmpty()) {
                continue;
            }
            Map<Mark, String> marks = isExport ? RosterFile.marks(line, columns) : Map.of();
            String said = isExport ? RosterFile.name(line, columns) : line.cell(student);
            if (isExport && said.toLowerCase(Locale.ROOT).equals("student, test")) {
                continue;
            }
            if (said.equalsIgnoreCase(NOBODY) && marks.isEmpty()) {
                nobodys.put(line.cell(group), line.line());
                continue;
            }
            Roster.Row member = students.isEmpty()
                    ? made.computeIfAbsent(Roster.folded(said + marks), none -> row(said, marks))
                    : found(roster, said, marks, line.line());
            teams.computeIfAbsent(line.cell(group), none -> new LinkedHashSet<>())
                    .add(member);
            String own = number < 0 ? "" : line.cell(number);
            String before = own.isEmpty() ? null : numbers.putIfAbsent(line.cell(group), own);
            if (before != null && !before.equals(own)) {
                throw new MessageException(new NumberIsOfTwoTeams(file.toString(), line.line(), line.cell(group)));
            }
        }
        List<Roster.Team> named = new ArrayList<>();
        teams.forEach((name, rows) -> named.add(new Roster.Team(name, numbers.get(name), rows)));
        nobodys.forEach((name, line) -> {
            if (teams.containsKey(name)) {
                throw new MessageException(new MemberUnknown(file.toString(), line, NOBODY, 0));
            }
            named.add(new Roster.Team(name, null, Set.of()));
        });
        return new Roster(students.isEmpty() ? List.copyOf(made.values()) : known, named);
    }

    private static Roster.Row row(String said, Map<Mark, String> marks) {
        Mark kind = marks.containsKey(Mark.ID) || marks.isEmpty() ? Mark.ID : Mark.CANVAS_ID;
        String id = marks.getOrDefault(kind, said);
        Student student = new Student(
                id,
                said.isEmpty() ? id : said,
                kind == Mark.ID ? null : kind,
                marks.isEmpty() ? Map.of(Mark.ID, said) : marks);
        return new Roster.Row(student, Set.of(), null, null);
    }

    private Roster.Row found(Roster roster, String said, Map<Mark, String> marks, long line) {
        Claim claim = marks.isEmpty() ? Claim.named(said) : Claim.of(said, said, marks);
        Roster.Match match = roster.match(claim);
        if (match.kind() != Roster.Match.Kind.ONE) {
            throw new MessageException(
                    new MemberUnknown(file.toString(), line, said, match.rows().size()));
        }
        return match.rows().iterator().next();
    }

    private static int first(List<String> header, Set<String> names) {
        return header.stream()
                .filter(names::contains)
                .findFirst()
                .map(header::indexOf)
                .orElse(-1);
    }
}
