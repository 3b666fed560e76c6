package dev.backprop.grader.batch.intake;

import java.text.Normalizer;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who is in the class, who works together, and how to tell from what a platform says who is meant. */
final class Roster {

    /**
     * A row: a student, and with whom he or she hands in.
     *
     * @param teams the names of teams
     * @param group a group that may be a team, or null
     * @param submitted when the platform has something of the student's, as in {@link Timing}, or null
     */
    record Row(
            Student student,
            Set<String> teams,
            @Nullable String group,
            @Nullable String submitted) {
        Row {
            teams = Set.copyOf(teams);
        }

        Map<Mark, String> marks() {
            return student.marks();
        }
    }

    /**
     * Students who hand in together.
     *
     * @param number what the platform calls the team, or null
     * @param rows empty where a human says that what is called so is nobody's
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
            /** Nobody, as a human says, or as Canvas calls somebody who is none. */
            STRANGER,
            ONE,
            /** All of the rows have handed in together. */
            TOGETHER,
            /** All of the rows are in the group of that name, which is a team only where a class hands in by groups. */
            GROUP,
            /** Of the rows none is to be chosen. */
            SEVERAL,
            /** A number is that of the rows, and a name says otherwise. */
            CONTRADICTED
        }

        static final Match NOBODY = new Match(Kind.NOBODY, Set.of());

        static Match of(Set<Row> rows) {
            return rows.isEmpty() ? NOBODY : new Match(rows.size() == 1 ? Kind.ONE : Kind.SEVERAL, rows);
        }

        /** None is to be chosen of all of these. */
        static Match several(Stream<Set<Row>> all) {
            return new Match(Kind.SEVERAL, all.flatMap(Set::stream).collect(Collectors.toSet()));
        }

        boolean isFound() {
            return kind == Kind.ONE || kind == Kind.TOGETHER || kind == Kind.GROUP;
        }
    }

    /** A number this short stands in a name for a week or a copy as well. */
    private static final Pattern SHORT_NUMBER = Pattern.compile("\\d{1,3}");

    private static final int MOST_WORDS = 8;

    /** Whom Canvas lets a teacher play. */
    private static final String TEST_STUDENT = "studenttest";

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    /** One letter may be that of a part or a group, where it is no word of its own. */
    private static final Pattern LETTER = Pattern.compile("\\P{IsIdeographic}");

    private final List<Row> rows;
    private final Map<Mark, Map<String, Set<Row>>> byMark = new EnumMap<>(Mark.class);
    private final Map<String, Set<Row>> byName = new HashMap<>();
    private final Map<String, Set<Team>> teams = new HashMap<>();
    private final Map<String, Set<Row>> groups = new HashMap<>();
    private final Map<String, Set<Row>> byNameWord = new HashMap<>();
    private final Map<String, Team> said = new LinkedHashMap<>();

    /**
     * A class.
     *
     * @param further teams that the rows do not name
     */
    Roster(List<Row> rows, Collection<Team> further) {
        this.rows = List.copyOf(rows);
        Map<String, Set<Row>> named = new LinkedHashMap<>();
        for (Row row : rows) {
            String name = row.student().name();
            row.marks()
                    .forEach((mark, value) ->
                            add(row, folded(value), byMark.computeIfAbsent(mark, none -> new HashMap<>())));
            if (hasName(row)) {
                NameForms.words(name).forEach(word -> add(row, word, byNameWord));
            }
            NameForms.squeezed(name).forEach(form -> add(row, form, byName));
            add(row, NameForms.unordered(name), byName);
            row.teams().forEach(team -> add(row, team, named));
            if (row.group() != null) {
                add(row, NameForms.joined(row.group()), groups);
            }
        }
        Stream.concat(
                        named.entrySet().stream().map(team -> new Team(team.getKey(), null, team.getValue())),
                        further.stream().filter(team -> !team.rows().isEmpty()))
                .forEach(team -> add(team, NameForms.joined(team.name()), teams));
        further.forEach(team -> said.putIfAbsent(folded(team.name()), team));
    }

    private static <T> void add(T what, String key, Map<String, Set<T>> into) {
        into.computeIfAbsent(key, none -> new LinkedHashSet<>()).add(what);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    List<Row> rows() {
        return rows;
    }

    /** Of whom a human says that what is called so is theirs: of nobody where that is said, and empty where nothing is. */
    Optional<Set<Row>> told(String label) {
        return Optional.ofNullable(said.get(folded(label))).map(Team::rows);
    }

    /** What a human has said the owners of, and is not among these. */
    List<String> toldBeside(Set<String> names) {
        return said.values().stream()
                .map(Team::name)
                .filter(name -> !names.contains(folded(name)) && !names.contains(NameForms.joined(name)))
                .toList();
    }

    /** Like {@link #match(Claim)}, where a human may have said whose a hand-in of that label is. */
    Match match(Claim claim, String label) {
        Set<Row> told = told(label).orElse(null);
        Match match = match(claim);
        if (match.kind() == Match.Kind.NOBODY && isTestStudent(claim)) {
            return new Match(Match.Kind.STRANGER, Set.of());
        }
        if (told == null || (match.isFound() && told.equals(match.rows()))) {
            return match;
        }
        if (match.isFound()) {
            return Match.several(Stream.of(match.rows(), told));
        }
        return new Match(told.isEmpty() ? Match.Kind.STRANGER : Match.Kind.TOGETHER, told);
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
            return Match.several(Stream.of(one.rows(), team.rows()));
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
                certain.addAll(having(mark, claim.name()));
            }
            if (!certain.isEmpty()) {
                return Match.of(certain);
            }
        }
        Set<Row> named = byName(claim);
        if (!named.isEmpty() || claim.words().isEmpty()) {
            return Match.of(named);
        }
        return byPartOfName(claim.words());
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
            return Match.several(named.stream().map(Team::rows));
        }
        if (named.size() == 1) {
            return numbered(claim, named.iterator().next());
        }
        // The name of a group is a team's only where a platform says that it is a hand-in's.
        Set<Row> group = claim.marks().isEmpty() ? Set.of() : groups.getOrDefault(name, Set.of());
        if (group.isEmpty()) {
            return Match.NOBODY;
        }
        Match match = numbered(claim, new Team(claim.name(), null, group));
        return match.isFound() ? new Match(Match.Kind.GROUP, group) : match;
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

    /**
     * Whether somebody else must be meant: by a number that only people have, and a name; a team has the number of one of its members, a
     * login of its own, or a number of its own.
     */
    static boolean isAnothers(Row row, Claim claim) {
        boolean isOtherNumber = claim.marks().entrySet().stream()
                .filter(mark -> mark.getKey() == Mark.ID || mark.getKey() == Mark.EMAIL)
                .anyMatch(mark -> isContradicted(row, mark.getKey(), mark.getValue()));
        boolean isOtherName = claim.hasName()
                && hasName(row)
                && !NameForms.agree(claim.name(), row.student().name());
        return isOtherNumber && isOtherName;
    }

    private static boolean isTestStudent(Claim claim) {
        return claim.marks().containsKey(Mark.CANVAS_ID) && claim.name().equals(TEST_STUDENT);
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
            if (found.stream()
                    .anyMatch(row -> NameForms.words(row.student().name()).size() > 1)) {
                // "Lian" is Li An, or somebody else's first name.
                found.addAll(byNameWord.getOrDefault(words.get(0), Set.of()));
            }
        }
        if (claim.marks().containsKey(Mark.PARTICIPANT)) {
            found.addAll(behindTeam(claim.name()));
        }
        return found.stream()
                .filter(row -> claim.marks().entrySet().stream()
                        .noneMatch(mark -> isContradicted(row, mark.getKey(), mark.getValue())))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Older versions of Moodle put the team, or the group that was chosen, before the name of each member. */
    private Set<Row> behindTeam(String name) {
        Set<Row> found = new LinkedHashSet<>();
        for (int at = name.indexOf('-'); at >= 0; at = name.indexOf('-', at + 1)) {
            String team = NameForms.joined(name.substring(0, at));
            byName.getOrDefault(NameForms.unordered(name.substring(at + 1)), Set.of()).stream()
                    .filter(row -> isIn(row, team))
                    .forEach(found::add);
        }
        return found;
    }

    private boolean isIn(Row row, String team) {
        String group = row.student().group();
        return (group != null && NameForms.joined(group).equals(team))
                || teams.getOrDefault(team, Set.of()).stream()
                        .anyMatch(each -> each.rows().contains(row));
    }

    private static boolean isContradicted(Row row, Mark mark, String value) {
        String own = row.marks().get(mark);
        return own != null && !folded(own).equals(folded(value));
    }

    /** An id or login that stands in a folder's name as a word of its own, as in {@code 4711_Ada}, and not beside another's name. */
    private Match byPartOfName(String words) {
        List<String> parts = NameForms.words(words);
        Set<Row> found = new LinkedHashSet<>();
        Set<Row> contradicted = new LinkedHashSet<>();
        for (String part : parts) {
            for (Mark mark : List.of(Mark.ID, Mark.LOGIN, Mark.CANVAS_ID)) {
                having(mark, part)
                        .forEach(row -> (isBesideAnothersName(row, part, parts) ? contradicted : found).add(row));
            }
        }
        return found.isEmpty() && !contradicted.isEmpty()
                ? new Match(Match.Kind.CONTRADICTED, contradicted)
                : Match.of(found);
    }

    /**
     * Whether the other words may be a name, and not that of the row: one that somebody has, or two of any kind; any at all, an initial too,
     * beside a number that may be a week's, or a login that may be a name.
     */
    private boolean isBesideAnothersName(Row row, String part, List<String> parts) {
        List<String> own = Stream.concat(Stream.of(row.student().name()), row.marks().values().stream())
                .flatMap(name -> NameForms.words(name).stream())
                .toList();
        List<String> others = parts.stream()
                .filter(word -> WORD.matcher(word).matches() && !isOfName(word, own))
                .toList();
        boolean isWeak = SHORT_NUMBER.matcher(part).matches() || isOfAName(part);
        List<String> names =
                others.stream().filter(word -> !LETTER.matcher(word).matches()).toList();
        return isWeak ? !others.isEmpty() : names.size() > 1 || names.stream().anyMatch(this::isOfAName);
    }

    /** Whether it is one of these words, the first letter of one, or several of them written as one. */
    private static boolean isOfName(String word, List<String> own) {
        boolean isInitial = LETTER.matcher(word).matches() && own.stream().anyMatch(each -> each.startsWith(word));
        return isInitial || own.contains(word) || (own.size() <= MOST_WORDS && NameForms.isMadeOf(word, own));
    }

    /** Whether somebody has such a name, or one that is written so without anything between its words. */
    boolean isOfAName(String word) {
        return byNameWord.containsKey(word) || byName.containsKey(word);
    }

    /** Equal for what is the same mark, whoever typed it, and where a Mac takes letters and accents apart. */
    static String folded(String value) {
        return Normalizer.normalize(value.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    static List<String> ids(Collection<Row> rows) {
        return rows.stream().map(row -> row.student().id()).sorted().toList();
    }
}
