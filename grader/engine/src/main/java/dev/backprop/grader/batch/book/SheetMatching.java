package dev.backprop.grader.batch.book;

import dev.backprop.grader.batch.book.CsvCells.Row;
import dev.backprop.grader.batch.intake.NameForms;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.message.SheetRowLeft;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
            byId.computeIfAbsent(folded(grade.student().id()), none -> new LinkedHashSet<>())
                    .add(grade);
            byName.computeIfAbsent(NameForms.unordered(grade.student().name()), none -> new LinkedHashSet<>())
                    .add(grade);
        }
    }

    Map<Grade, Row> rows() {
        Map<Grade, List<Row>> found = new LinkedHashMap<>();
        List<Integer> columns = columnsByUse();
        for (Row row : kind.students()) {
            Set<Grade> meant = byId(row, columns);
            if (meant.isEmpty()) {
                meant = byName(row);
            }
            if (meant.size() == 1) {
                found.computeIfAbsent(meant.iterator().next(), none -> new ArrayList<>())
                        .add(row);
            } else if (meant.size() > 1) {
                told.add(new SheetRowLeft(row.line(), SheetRowLeft.Reason.SEVERAL_GRADES, ids(meant)));
            }
        }
        Map<Grade, Row> rows = new HashMap<>();
        found.forEach((grade, own) -> {
            if (own.size() == 1) {
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

    /** By the first column in which the row has anybody's id, of those in which most rows have one first. */
    private Set<Grade> byId(Row row, List<Integer> columns) {
        return columns.stream()
                .map(column -> byId(row, column))
                .filter(meant -> !meant.isEmpty())
                .findFirst()
                .orElse(Set.of());
    }

    private Set<Grade> byId(Row row, int column) {
        String text = row.text(column).strip();
        Matcher participant = PARTICIPANT.matcher(text);
        boolean isParticipant = kind.participants().equals(OptionalInt.of(column)) && participant.matches();
        return byId.getOrDefault(isParticipant ? participant.group(1) : folded(text), Set.of());
    }

    private List<Integer> columnsByUse() {
        Map<Integer, Long> uses = new HashMap<>();
        kind.identities()
                .forEach(column -> uses.put(
                        column,
                        kind.students().stream()
                                .filter(row -> !byId(row, column).isEmpty())
                                .count()));
        return kind.identities().stream()
                .sorted(Comparator.comparingLong((Integer column) -> uses.getOrDefault(column, 0L))
                        .reversed())
                .toList();
    }

    private Set<Grade> byName(Row row) {
        Set<Grade> meant = new LinkedHashSet<>();
        for (int column : kind.identities()) {
            String name = NameForms.unordered(row.text(column));
            if (!name.isEmpty()) {
                meant.addAll(byName.getOrDefault(name, Set.of()));
            }
        }
        return meant;
    }

    private static String folded(String id) {
        return id.strip().toLowerCase(Locale.ROOT);
    }

    private static String ids(Set<Grade> meant) {
        return String.join(
                ", ", meant.stream().map(grade -> grade.student().id()).toList());
    }
}
