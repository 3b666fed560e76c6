package dev.backprop.grader.batch.book;

import dev.backprop.grader.batch.book.CsvCells.Row;
import dev.backprop.grader.batch.intake.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a grade sheet is laid out like: which rows are students, by which columns they are known, and which columns hold points.
 *
 * @param students the rows of students
 * @param identities the columns in which an id may stand, and of which kind it is there; empty where nobody knows
 * @param candidates the columns that can be filled
 * @param usual the one that is filled unless another is named; empty where that is not clear
 * @param maximum a row that says how many points can be reached; none where the sheet does not say
 * @param maximumOffset how many columns behind the one that is filled it says so
 */
record SheetKind(
        List<Row> students,
        SortedMap<Integer, Optional<Mark>> identities,
        List<Integer> candidates,
        OptionalInt usual,
        List<Row> maximum,
        int maximumOffset) {

    private static final Pattern CANVAS_ASSIGNMENT = Pattern.compile(".*\\(\\d+\\)\\s*", Pattern.DOTALL);
    private static final Map<String, Optional<Mark>> CANVAS_IDENTITIES = Map.of(
            "ID", Optional.of(Mark.CANVAS_ID),
            "SIS User ID", Optional.of(Mark.ID),
            "SIS Login ID", Optional.of(Mark.LOGIN),
            "Integration ID", Optional.empty(),
            "Student", Optional.empty());
    private static final Pattern PARTICIPANT = Pattern.compile("\\D{2,}\\d{1,18}");
    private static final Pattern POINTS = Pattern.compile("(?:-|\\s*|-?\\d{1,9}(?:[.,]\\d{1,9})?)");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(?:[.,]\\d{1,9})?");

    static SheetKind of(List<Row> rows) {
        Row header = rows.get(0);
        boolean isCanvas = header.text(0).equals("Student")
                && header.cells().stream().anyMatch(cell -> cell.text().equals("ID"))
                && header.cells().stream()
                        .anyMatch(cell ->
                                cell.text().startsWith("SIS ") || cell.text().equals("Section"));
        return isCanvas ? canvas(rows) : worksheet(rows);
    }

    /** A gradebook of Canvas: the names of its columns are the same in every language. */
    private static SheetKind canvas(List<Row> rows) {
        Row header = rows.get(0);
        SortedMap<Integer, Optional<Mark>> identities = new TreeMap<>();
        List<Integer> candidates = new ArrayList<>();
        for (int column = 0; column < header.cells().size(); column++) {
            String name = header.text(column);
            Optional<Mark> kind = CANVAS_IDENTITIES.get(name);
            if (kind != null) {
                identities.put(column, kind);
            } else if (CANVAS_ASSIGNMENT.matcher(name).matches()) {
                candidates.add(column);
            }
        }
        int id = header.cells().stream().map(CsvCells.Cell::text).toList().indexOf("ID");
        List<Row> below = rows.subList(1, rows.size());
        List<Row> students =
                below.stream().filter(row -> !row.text(id).isBlank()).toList();
        List<Row> maximum = below.stream()
                .filter(row -> row.text(0).strip().equals("Points Possible"))
                .toList();
        return new SheetKind(
                students,
                identities,
                candidates,
                candidates.size() == 1 ? OptionalInt.of(candidates.get(0)) : OptionalInt.empty(),
                maximum,
                0);
    }

    /** A grading worksheet of Moodle, whose names are in any language: its columns are known by what stands in them. */
    private static SheetKind worksheet(List<Row> rows) {
        int columns = rows.get(0).cells().size();
        List<Row> students = rows.subList(1, rows.size());
        List<Integer> candidates = new ArrayList<>();
        List<Integer> beforeMaximum = new ArrayList<>();
        SortedMap<Integer, Optional<Mark>> identities = new TreeMap<>();
        for (int column = 0; column < columns; column++) {
            int at = column;
            boolean isPoints = students.stream()
                    .allMatch(row -> POINTS.matcher(row.text(at)).matches());
            if (isPoints && column > 0) {
                candidates.add(column);
                if (isMaximum(students, column + 1)) {
                    beforeMaximum.add(column);
                }
            }
            if (isDistinct(students, column)) {
                identities.put(column, Optional.empty());
            }
        }
        boolean hasParticipants = !students.isEmpty()
                && students.stream()
                        .allMatch(
                                row -> PARTICIPANT.matcher(row.text(0).strip()).matches());
        if (hasParticipants) {
            // Also where one is there twice: that has to be said.
            identities.put(0, Optional.of(Mark.PARTICIPANT));
        }
        boolean isClear = hasParticipants && beforeMaximum.size() == 1;
        if (isClear) {
            identities.remove(beforeMaximum.get(0));
        }
        return new SheetKind(
                students,
                identities,
                candidates,
                isClear ? OptionalInt.of(beforeMaximum.get(0)) : OptionalInt.empty(),
                isClear ? students.subList(0, 1) : List.of(),
                1);
    }

    private static boolean isMaximum(List<Row> students, int column) {
        List<String> values =
                students.stream().map(row -> row.text(column)).distinct().toList();
        return values.size() == 1 && NUMBER.matcher(values.get(0)).matches();
    }

    private static boolean isDistinct(List<Row> students, int column) {
        List<String> values = students.stream()
                .map(row -> row.text(column).strip())
                .filter(text -> !text.isEmpty())
                .toList();
        return !values.isEmpty() && Set.copyOf(values).size() == values.size();
    }
}
