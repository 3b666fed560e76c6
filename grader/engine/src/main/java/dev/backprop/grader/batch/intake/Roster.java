package dev.backprop.grader.batch.intake;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who is in the class, who works together, and how to tell from what a platform says who is meant. */
final class Roster {

    /**
     * A row: a student, what else the student is known by, and with whom he or she hands in.
     *
     * @param teams the names of teams
     */
    record Row(Student student, Map<Mark, String> marks, Set<String> teams) {
        Row {
            marks = Map.copyOf(marks);
            teams = Set.copyOf(teams);
        }
    }

    /**
     * Students who hand in together.
     *
     * @param number what the platform calls the team, or null
     */
    record Team(String name, @Nullable String number, Set<Row> rows) {
        Team {
            rows = Set.copyOf(rows);
        }
    }

    /** Who is meant. */
    record Match(Kind kind, Set<Row> rows) {

        /** What may be concluded. */
        enum Kind {
            NOBODY,
            ONE,
            /** All of the rows have handed in together. */
            TOGETHER,
            /** Of the rows none is to be chosen. */
            SEVERAL,
            /** A number is that of the rows, and a name says otherwise. */
            CONTRADICTED
        }

        static final Match NOBODY = new Match(Kind.NOBODY, Set.of());

        static Match of(Set<Row> rows) {
            return rows.isEmpty() ? NOBODY : new Match(rows.size() == 1 ? Kind.ONE : Kind.SEVERAL, rows);
        }

        boolean isFound() {
            return kind == Kind.ONE || kind == Kind.TOGETHER;
        }
    }

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final List<Row> rows;
    private final Map<Mark, Map<String, Set<Row>>> byMark = new EnumMap<>(Mark.class);
    private final Map<String, Set<Row>> byName = new HashMap<>();
    private final Map<String, Set<Team>> teams = new HashMap<>();
    private final Map<String, Set<Row>> sections = new HashMap<>();
    private final Map<String, Set<Row>> said;

    /**
     * A class.
     *
     * @param further teams that the rows do not name
     */
    Roster(List<Row> rows, Collection<Team> further) {
        this.rows = List.copyOf(rows);
        Map<String, Set<Row>> named = new LinkedHashMap<>();
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
            row.teams()
                    .forEach(team -> named.computeIfAbsent(team, none -> new LinkedHashSet<>())
                            .add(row));
            String group = row.student().group();
            if (group != null) {
                sections.computeIfAbsent(NameForms.joined(group), none -> new LinkedHashSet<>())
                        .add(row);
            }
        }
        named.forEach((name, members) -> add(new Team(name, null, members)));
        further.forEach(this::add);
        this.said = further.stream()
                .collect(Collectors.toMap(team -> folded(team.name()), Team::rows, (first, second) -> first));
    }

    private void add(Team team) {
        teams.computeIfAbsent(NameForms.joined(team.name()), none -> new LinkedHashSet<>())
                .add(team);
    }

    /** A class of which nothing is known. */
    static Roster unknown() {
        return new Roster(List.of(), List.of());
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    List<Row> rows() {
        return rows;
    }

    /** Like {@link #match(Claim)}, where a human may have said whose a hand-in of that label is. */
    Match match(Claim claim, String label) {
        Set<Row> told = said.get(folded(label));
        Match match = match(claim);
        if (told == null || (match.isFound() && told.equals(match.rows()))) {
            return match;
        }
        if (match.isFound()) {
            Set<Row> all = new LinkedHashSet<>(match.rows());
            all.addAll(told);
            return new Match(Match.Kind.SEVERAL, all);
        }
        return new Match(Match.Kind.TOGETHER, told);
    }

    /**
     * Who may be meant: nobody, one student, a team, or several, of whom none is to be chosen.
     *
     * <p>What is known for certain goes before names, and a name counts only where nothing certain speaks against it; nor does a number
     * count against a name.
     */
    Match match(Claim claim) {
        Match one = individual(claim);
        Match team = team(claim);
        if (team.kind() == Match.Kind.NOBODY) {
            return one;
        }
        if (one.isFound() && !(team.rows().size() == 1 && team.rows().equals(one.rows()))) {
            Set<Row> all = new LinkedHashSet<>(one.rows());
            all.addAll(team.rows());
            return new Match(Match.Kind.SEVERAL, all);
        }
        return team;
    }

    private Match individual(Claim claim) {
        Set<Row> certain = new LinkedHashSet<>();
        claim.marks().forEach((mark, value) -> certain.addAll(having(mark, value)));
        if (claim.words().isEmpty() && !certain.isEmpty()) {
            return certain.size() == 1 && isContradicted(certain.iterator().next(), claim)
                    ? new Match(Match.Kind.CONTRADICTED, certain)
                    : Match.of(certain);
        }
        if (!claim.words().isEmpty()) {
            for (Mark mark : Mark.values()) {
                certain.addAll(having(mark, claim.words()));
            }
            if (!certain.isEmpty()) {
                return Match.of(certain);
            }
        }
        Set<Row> named = byName(claim);
        if (!named.isEmpty() || claim.words().isEmpty()) {
            return Match.of(named);
        }
        return Match.of(byPartOfName(claim.words()));
    }

    /** Whether one number alone says who it is, and the name that stands beside it is another's. */
    private static boolean isContradicted(Row row, Claim claim) {
        List<Mark> agreeing = claim.marks().entrySet().stream()
                .filter(mark ->
                        folded(mark.getValue()).equals(folded(row.marks().getOrDefault(mark.getKey(), ""))))
                .map(Map.Entry::getKey)
                .toList();
        return agreeing.size() == 1
                && agreeing.get(0) != Mark.EMAIL
                && claim.hasName()
                && hasName(row)
                && !NameForms.agree(claim.name(), row.student().name());
    }

    private static boolean hasName(Row row) {
        return !row.marks().containsValue(row.student().name());
    }

    private Match team(Claim claim) {
        if (!claim.hasName() && claim.words().isEmpty()) {
            return Match.NOBODY;
        }
        String name = NameForms.joined(claim.name());
        Set<Team> named = teams.getOrDefault(name, Set.of());
        if (named.size() > 1) {
            Set<Row> all = new LinkedHashSet<>();
            named.forEach(team -> all.addAll(team.rows()));
            return new Match(Match.Kind.SEVERAL, all);
        }
        if (named.size() == 1) {
            return numbered(claim, named.iterator().next());
        }
        // The name of a section is a team's only where a platform says that it is a hand-in's.
        Set<Row> section = claim.marks().isEmpty() ? Set.of() : sections.getOrDefault(name, Set.of());
        return section.isEmpty() ? Match.NOBODY : numbered(claim, new Team(claim.name(), null, section));
    }

    /** In Canvas a team hands in under the number of one of its members, in Moodle under one of its own. */
    private Match numbered(Claim claim, Team team) {
        String member = claim.marks().get(Mark.CANVAS_ID);
        if (member != null) {
            Set<Row> having = having(Mark.CANVAS_ID, member);
            boolean isAnothers = having.isEmpty()
                    ? team.rows().stream().allMatch(row -> row.marks().containsKey(Mark.CANVAS_ID))
                    : !team.rows().containsAll(having);
            if (isAnothers) {
                return new Match(Match.Kind.CONTRADICTED, having.isEmpty() ? team.rows() : having);
            }
        }
        String number = claim.marks().get(Mark.PARTICIPANT);
        if (number != null && team.number() != null && !number.equals(team.number())) {
            return new Match(Match.Kind.CONTRADICTED, team.rows());
        }
        return new Match(Match.Kind.TOGETHER, team.rows());
    }

    /** Whether somebody else must be meant by what a platform says for certain. */
    static boolean isAnothers(Row row, Claim claim) {
        return claim.marks().entrySet().stream()
                .anyMatch(mark ->
                        mark.getKey() != Mark.PARTICIPANT && isContradicted(row, mark.getKey(), mark.getValue()));
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
        return rows.stream().map(row -> row.student().id()).sorted().toList();
    }
}
