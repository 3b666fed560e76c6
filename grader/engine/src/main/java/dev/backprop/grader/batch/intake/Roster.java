package dev.backprop.grader.batch.intake;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Who is in the class, and how to tell from what a platform says who is meant. */
final class Roster {

    /** A row: a student, and what else the student is known by. */
    record Row(Student student, Map<Mark, String> marks) {
        Row {
            marks = Map.copyOf(marks);
        }
    }

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final List<Row> rows;
    private final Map<Mark, Map<String, Set<Row>>> byMark = new EnumMap<>(Mark.class);
    private final Map<String, Set<Row>> byName = new HashMap<>();

    Roster(List<Row> rows) {
        this.rows = List.copyOf(rows);
        for (Row row : rows) {
            row.marks()
                    .forEach((mark, value) -> byMark.computeIfAbsent(mark, none -> new HashMap<>())
                            .computeIfAbsent(folded(value), none -> new LinkedHashSet<>())
                            .add(row));
            Set<String> forms = NameForms.squeezed(row.student().name());
            forms.forEach(form ->
                    byName.computeIfAbsent(form, none -> new LinkedHashSet<>()).add(row));
            byName.computeIfAbsent(NameForms.unordered(row.student().name()), none -> new LinkedHashSet<>())
                    .add(row);
        }
    }

    /** A class of which nothing is known. */
    static Roster unknown() {
        return new Roster(List.of());
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    List<Row> rows() {
        return rows;
    }

    /**
     * Who may be meant: nobody, one student, or several, of whom none is to be chosen.
     *
     * <p>What is known for certain goes before names, and a name counts only where nothing certain speaks against it.
     */
    Set<Row> match(Claim claim) {
        Set<Row> certain = new LinkedHashSet<>();
        claim.marks().forEach((mark, value) -> certain.addAll(having(mark, value)));
        if (claim.words().isEmpty() && !certain.isEmpty()) {
            return certain;
        }
        if (!claim.words().isEmpty()) {
            for (Mark mark : Mark.values()) {
                certain.addAll(having(mark, claim.words()));
            }
            if (!certain.isEmpty()) {
                return certain;
            }
        }
        Set<Row> named = byName(claim);
        if (!named.isEmpty() || claim.words().isEmpty()) {
            return named;
        }
        return byPartOfName(claim.words());
    }

    private Set<Row> having(Mark mark, String value) {
        return byMark.getOrDefault(mark, Map.of()).getOrDefault(folded(value), Set.of());
    }

    private Set<Row> byName(Claim claim) {
        if (!claim.hasName()) {
            return Set.of();
        }
        Set<Row> found = new LinkedHashSet<>(byName.getOrDefault(NameForms.unordered(claim.name()), Set.of()));
        List<String> words = NameForms.words(claim.name());
        if (words.size() == 1) {
            found.addAll(byName.getOrDefault(words.get(0), Set.of()));
        }
        return found.stream()
                .filter(row -> claim.marks().entrySet().stream()
                        .noneMatch(mark -> isContradicted(row, mark.getKey(), mark.getValue())))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean isContradicted(Row row, Mark mark, String value) {
        String own = row.marks().get(mark);
        return own != null && !folded(own).equals(folded(value));
    }

    /** An id or login that stands in a folder's name as a word of its own, as in {@code 4711_Ada}. */
    private Set<Row> byPartOfName(String words) {
        Set<Row> found = new LinkedHashSet<>();
        BETWEEN_WORDS.splitAsStream(words).filter(word -> !word.isEmpty()).forEach(word -> {
            found.addAll(having(Mark.ID, word));
            found.addAll(having(Mark.LOGIN, word));
            found.addAll(having(Mark.CANVAS_ID, word));
        });
        return found;
    }

    /** Equal for what is the same mark, whoever typed it. */
    static String folded(String value) {
        return value.strip().toLowerCase(Locale.ROOT);
    }

    static List<String> ids(Collection<Row> rows) {
        return rows.stream().map(row -> row.student().id()).toList();
    }
}
