package dev.backprop.grader.batch.book;

import dev.backprop.grader.batch.book.BookMessages.SheetRowLeft;
import dev.backprop.grader.batch.book.CsvCells.Row;
import dev.backprop.grader.batch.intake.Mark;
import dev.backprop.grader.batch.intake.NameForms;
import dev.backprop.grader.batch.intake.Student;
import dev.backprop.grader.message.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the row of each grade: by an id in one of its cells, or else by a name that nobody else has. Nobody is guessed. */
final class SheetMatching {

    /** What Moodle calls people: a word in its language, and the number that hand-ins have in their names. */
    private static final Pattern PARTICIPANT = Pattern.compile("\\D{2,}?(\\d{1,18})");

    private final SheetKind kind;
    private final List<Message> told;
    private final Map<String, Set<Grade>> byId = new HashMap<>();
    private final Map<String, Set<Grade>> byName = new HashMap<>();

    /** @param told where is noted which rows are left for which reason */
    SheetMatching(List<Grade> grades, SheetKind kind, List<Message> told) {
        this.kind = kind;
        this.told = told;
        for (Grade grade : grades) {
            Stream.concat(Stream.of(grade.student().id()), grade.student().marks().values().stream())
                    .forEach(id -> byId.computeIfAbsent(folded(id), none -> new LinkedHashSet<>())
                            .add(grade));
            if (grade.student().hasName()) {
                byName.computeIfAbsent(NameForms.unordered(grade.student().name()), none -> new LinkedHashSet<>())
                        .add(grade);
            }
        }
    }

    Map<Grade, Row> rows() {
        Map<Grade, List<Row>> found = new LinkedHashMap<>();
        List<Row> rest = new ArrayList<>(kind.students());
        // What most rows have goes first: a number that is another's in a second column gives that one nothing.
        for (int column : columnsByUse()) {
            settle(rest, found, row -> byId(row, column));
        }
        settle(rest, found, this::byName);
        Map<Grade, Row> rows = new HashMap<>();
        found.forEach((grade, own) -> {
            if (own.size() == 1 && isUnderAnotherName(grade.student(), own.get(0))) {
                told.add(new SheetRowLeft(
                        own.get(0).line(),
                        SheetRowLeft.Reason.ANOTHER_NAME,
                        grade.student().name()));
            } else if (own.size() == 1) {
                rows.put(grade, own.get(0));
            } else {
                own.forEach(row -> told.add(new SheetRowLeft(
                        row.line(),
                        SheetRowLeft.Reason.SEVERAL_ROWS,
                        grade.student().id())));
            }
        });
        return rows;
    }

    /** Finds the rows of those who have none yet, and takes them out of the rest. */
    private void settle(List<Row> rest, Map<Grade, List<Row>> found, Function<Row, Set<Grade>> meant) {
        Map<Grade, List<Row>> here = new LinkedHashMap<>();
        rest.removeIf(row -> {
            Set<Grade> grades = new LinkedHashSet<>(meant.apply(row));
            grades.removeAll(found.keySet());
            if (grades.size() == 1) {
                here.computeIfAbsent(grades.iterator().next(), none -> new ArrayList<>())
                        .add(row);
            } else if (grades.size() > 1) {
                told.add(new SheetRowLeft(row.line(), SheetRowLeft.Reason.SEVERAL_GRADES, ids(grades)));
            }
            return !grades.isEmpty();
        });
        found.putAll(here);
    }

    private Set<Grade> byId(Row row, int column) {
        String text = row.text(column).strip();
        String id = idIn(row, column);
        return byId.getOrDefault(id, Set.of()).stream()
                .filter(grade -> isCalled(grade.student(), id, column, row)
                        || grade.student().marks().entrySet().stream()
                                .anyMatch(mark ->
                                        folded(mark.getValue()).equals(id) && isOfKind(mark.getKey(), column, text)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * Whether a cell can mean this student by what the student is called. A class may number its students as it likes: where that is also a
     * number that the platform has given, the name must be the same too.
     */
    private boolean isCalled(Student student, String id, int column, Row row) {
        if (!folded(student.id()).equals(id)) {
            return false;
        }
        Mark mark = student.kind();
        return mark != null
                ? isOfKind(mark, column, row.text(column))
                : !isNumber(kindOf(column).orElse(null))
                        || student.name().equals(student.id())
                        || isNamed(student, row);
    }

    /** Whether it is a number that the platform gives. */
    private static boolean isNumber(@Nullable Mark mark) {
        return mark == Mark.CANVAS_ID || mark == Mark.PARTICIPANT;
    }

    /**
     * Whether a number of the platform stands in the row of somebody with another name: in Moodle a team has a number that may be a
     * student's, and in Canvas it has one of its members'.
     */
    private boolean isUnderAnotherName(Student student, Row row) {
        return isNumber(student.kind()) && student.hasName() && !isNamed(student, row);
    }

    private boolean isNamed(Student student, Row row) {
        return kind.identities().keySet().stream()
                .anyMatch(column -> !isNumber(kindOf(column).orElse(null))
                        && !row.text(column).isBlank()
                        && NameForms.agree(student.name(), row.text(column)));
    }

    /** Whether a mark of this kind can stand in a cell: one that somebody has chosen must not be taken for another's number. */
    private boolean isOfKind(Mark mark, int column, String text) {
        if (mark == Mark.EMAIL) {
            return text.indexOf('@') >= 0;
        }
        return kindOf(column).map(mark::equals).orElse(mark == Mark.ID || mark == Mark.LOGIN);
    }

    private Optional<Mark> kindOf(int column) {
        return kind.identities().getOrDefault(column, Optional.empty());
    }

    private List<Integer> columnsByUse() {
        return kind.identities().keySet().stream()
                .sorted(Comparator.comparingLong((Integer column) -> -kind.students().stream()
                        .filter(row -> !byId(row, column).isEmpty())
                        .count()))
                .toList();
    }

    /** By a name, of those whose number is not another one in the row. */
    private Set<Grade> byName(Row row) {
        Set<Grade> meant = new LinkedHashSet<>();
        for (int column : kind.identities().keySet()) {
            String name = NameForms.unordered(row.text(column));
            if (!name.isEmpty()) {
                meant.addAll(byName.getOrDefault(name, Set.of()));
            }
        }
        meant.removeIf(grade -> isContradicted(grade.student().kind(), row));
        meant.removeIf(grade -> isAnothers(grade.student(), row));
        return meant;
    }

    /** Whether the row has a mark of a kind that is known of the student, and another one. */
    private boolean isAnothers(Student student, Row row) {
        return student.marks().entrySet().stream()
                .anyMatch(mark -> kind.identities().keySet().stream()
                        .filter(column -> kindOf(column).equals(Optional.of(mark.getKey())))
                        .map(column -> idIn(row, column))
                        .anyMatch(there -> !there.isEmpty() && !there.equals(folded(mark.getValue()))));
    }

    private String idIn(Row row, int column) {
        String text = row.text(column).strip();
        Matcher participant = PARTICIPANT.matcher(text);
        boolean isParticipant = kindOf(column).equals(Optional.of(Mark.PARTICIPANT)) && participant.matches();
        return isParticipant ? participant.group(1) : folded(text);
    }

    private boolean isContradicted(@Nullable Mark mark, Row row) {
        return mark != null
                && kind.identities().entrySet().stream()
                        .anyMatch(column -> mark == Mark.EMAIL
                                ? row.text(column.getKey()).indexOf('@') >= 0
                                : column.getValue().equals(Optional.of(mark))
                                        && !row.text(column.getKey()).isBlank());
    }

    private static String folded(String id) {
        return id.strip().toLowerCase(Locale.ROOT);
    }

    private static String ids(Set<Grade> meant) {
        return String.join(
                ", ", meant.stream().map(grade -> grade.student().id()).toList());
    }
}
