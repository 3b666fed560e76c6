package dev.backprop.grader.batch.policy;

import dev.backprop.grader.batch.intake.CsvTable;
import dev.backprop.grader.batch.policy.PolicyMessages.EventBroken;
import dev.backprop.grader.batch.policy.PolicyMessages.EventsWithoutColumn;
import dev.backprop.grader.batch.policy.PolicyMessages.TermsOfNothing;
import dev.backprop.grader.batch.policy.PolicyMessages.TermsOfOthers;
import dev.backprop.grader.disk.Sha256;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.message.MessageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A policy, and what was decided about single students: {@code policy.json}, and {@code adjustments.csv}, {@code extensions.csv},
 * {@code exemptions.csv} and {@code submitted.csv} beside it, as far as they are there. They belong to the course: nothing here writes
 * them.
 *
 * @param folders the output folders in which late days are counted together
 * @param events in the order of their files, and of the rows in them
 * @param versions the checksum of each file, by its name
 */
public record CoursePolicy(Policy policy, List<Path> folders, List<Event> events, Map<String, String> versions) {

    private static final Pattern POINTS = Pattern.compile("\\d{1,9}(?:[.,]\\d{1,9})?");
    private static final Pattern CHANGE = Pattern.compile("[+-]?" + POINTS);

    public CoursePolicy {
        folders = List.copyOf(folders);
        events = List.copyOf(events);
        versions = Map.copyOf(versions);
    }

    /**
     * Reads a policy and the files beside it.
     *
     * @throws MessageException if one of them cannot be read, or a row says what cannot be
     */
    public static CoursePolicy read(Path file) {
        Policy policy = Policy.read(file);
        Reader reader = new Reader(file, policy);
        reader.read(Event.Exempted.FILE, List.of("id", "assignment"), reader::exempted);
        reader.read(Event.Extended.FILE, List.of("id", "assignment", "until"), reader::extended);
        reader.read(Event.Submitted.FILE, List.of("id", "assignment", "at"), reader::submitted);
        reader.read(Event.Adjusted.FILE, List.of("id", "assignment"), reader::adjusted);
        reader.version(file);
        List<String> folders = Objects.requireNonNullElse(policy.folders(), List.of());
        return new CoursePolicy(
                policy,
                folders.stream().map(file.toAbsolutePath()::resolveSibling).toList(),
                reader.events,
                reader.versions);
    }

    /** The same without the words in which it was decided about single students. */
    public CoursePolicy withoutWords() {
        return new CoursePolicy(
                policy, folders, events.stream().map(Event::withoutWords).toList(), versions);
    }

    /**
     * Refuses terms that were written for what is graded, under an id that nothing has: nobody would be late by them.
     *
     * @param graded ids of what is to be graded
     * @param known ids of all assignments that there are
     * @throws MessageException if some are of nothing that is known, and something is graded that has none
     */
    public void requireTerms(List<String> graded, List<String> known) {
        List<String> unknown = termsBeside(known);
        List<String> without = withoutTerms(graded);
        if (!unknown.isEmpty() && !without.isEmpty()) {
            throw new MessageException(new TermsOfNothing(unknown, without));
        }
    }

    /**
     * What may be a mistyped id: terms of something that was not graded here, where something was that has none. Other weeks of the course
     * may be what they are of, so this is no more than a question.
     *
     * @param graded ids of what was graded
     */
    public Optional<Message> openTerms(Collection<String> graded) {
        List<String> others = termsBeside(graded);
        List<String> without = withoutTerms(graded);
        return others.isEmpty() || without.isEmpty()
                ? Optional.empty()
                : Optional.of(new TermsOfOthers(others, without));
    }

    private List<String> termsBeside(Collection<String> some) {
        return policy.assignments().stream()
                .map(Policy.Terms::id)
                .filter(id -> !some.contains(id))
                .toList();
    }

    private List<String> withoutTerms(Collection<String> graded) {
        return graded.stream().filter(id -> policy.terms(id).isEmpty()).toList();
    }

    /** What stands in a row, by the names of its columns. */
    private interface Cells {
        String of(String column);
    }

    private static final class Reader {

        private final Path file;
        private final Policy policy;
        private final List<Event> events = new ArrayList<>();
        private final Map<String, String> versions = new TreeMap<>();

        Reader(Path file, Policy policy) {
            this.file = file.toAbsolutePath();
            this.policy = policy;
        }

        void read(String name, List<String> needed, Function<Cells, Event> row) {
            Path beside = file.resolveSibling(name);
            if (!Files.exists(beside)) {
                return;
            }
            version(beside);
            CsvTable table = CsvTable.read(beside);
            List<String> header = table.header().stream().map(CsvTable::plain).toList();
            for (String column : needed) {
                if (!header.contains(column)) {
                    throw new MessageException(new EventsWithoutColumn(name, column, table.header()));
                }
            }
            for (CsvTable.Row line : table.rows()) {
                Cells cells = column -> {
                    int at = header.indexOf(column);
                    return at < 0 ? "" : line.cell(at);
                };
                try {
                    needed.forEach(column -> {
                        if (cells.of(column).isEmpty()) {
                            throw new IllegalArgumentException("it has no " + column);
                        }
                    });
                    events.add(row.apply(cells));
                } catch (IllegalArgumentException e) {
                    throw new MessageException(new EventBroken(name, line.line(), String.valueOf(e.getMessage())), e);
                }
            }
        }

        void version(Path versioned) {
            try {
                versions.put(String.valueOf(versioned.getFileName()), Sha256.hex(versioned));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Event exempted(Cells cells) {
            return new Event.Exempted(cells.of("id"), cells.of("assignment"), cells.of("reason"));
        }

        Event extended(Cells cells) {
            return new Event.Extended(
                    cells.of("id"), cells.of("assignment"), policy.instant(cells.of("until")), cells.of("reason"));
        }

        Event submitted(Cells cells) {
            return new Event.Submitted(cells.of("id"), cells.of("assignment"), policy.instant(cells.of("at")));
        }

        Event adjusted(Cells cells) {
            String points = cells.of("points");
            String change = cells.of("change");
            if (points.isEmpty() == change.isEmpty()) {
                throw new IllegalArgumentException(
                        "it needs either points, which are set, or a change, which is added to them");
            }
            boolean isAdded = points.isEmpty();
            // A spreadsheet program saves +2 as 2: no sign may tell adding from setting.
            if (!isAdded
                    && CHANGE.matcher(points).matches()
                    && !POINTS.matcher(points).matches()) {
                throw new IllegalArgumentException(
                        points + " is a change: write it into a column of that name, because points are set");
            }
            String number = isAdded ? change : points;
            if (!(isAdded ? CHANGE : POINTS).matcher(number).matches()) {
                throw new IllegalArgumentException(
                        number + " is no number of points such as " + (isAdded ? "+2 or -1.5" : "18 or 7.5"));
            }
            return new Event.Adjusted(
                    cells.of("id"),
                    cells.of("assignment"),
                    cells.of("check"),
                    Double.parseDouble(number.replace(',', '.')),
                    isAdded,
                    cells.of("reason"),
                    cells.of("by"));
        }
    }
}
