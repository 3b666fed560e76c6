package dev.backprop.grader.sources.choose;

import dev.backprop.grader.message.Message;
import dev.backprop.grader.sources.files.SourceMessages.TakenForSource;
import dev.backprop.grader.sources.files.SourceMessages.TakenIntoPackage;
import dev.backprop.grader.sources.java.Outline;
import dev.backprop.grader.sources.java.Source;
import dev.backprop.grader.sources.java.TypeName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A submission read as it was meant, where an exercise's class is there but for its package line or the file's ending, and there is one
 * class alone that can be meant.
 *
 * @param sources all sources, of which those beside that class have moved with it; every line is where it was
 * @param notes what was taken for what
 */
public record OnlyReading(List<Source> sources, List<Message> notes) {

    public OnlyReading {
        sources = List.copyOf(sources);
        notes = List.copyOf(notes);
    }

    /** Reads the submission anew; empty where nothing, or not one thing alone, can be meant. */
    public static Optional<OnlyReading> of(Inventory inventory, Wanted wanted) {
        TypeName type = wanted.type();
        boolean isHidden = inventory.unreadable(type.simpleName()).findFirst().isPresent();
        List<Source> meant = Stream.concat(inventory.sources().stream(), inventory.misnamed().stream())
                .filter(source -> source.outline().type(type.simpleName()).isPresent())
                .sorted(Source.preferredFor(type))
                .toList();
        boolean isOne = meant.stream().map(Source::wording).distinct().count() == 1;
        if (isHidden || !isOne || !meant.get(0).isCompilable()) {
            return Optional.empty();
        }
        return read(inventory, meant.get(0), type);
    }

    private static Optional<OnlyReading> read(Inventory inventory, Source meant, TypeName type) {
        List<Message> notes = new ArrayList<>();
        List<Source> all = new ArrayList<>(inventory.sources());
        if (!all.contains(meant)) {
            all.add(meant);
            notes.add(new TakenForSource(meant.path(), type.simpleName()));
        }
        String was = meant.outline().packageName();
        if (was.equals(type.packageName())) {
            return Optional.of(new OnlyReading(all, notes));
        }
        Set<String> there = new HashSet<>();
        all.stream()
                .filter(source -> source.outline().packageName().equals(type.packageName()))
                .forEach(source -> source.outline().types().forEach(other -> there.add(other.name())));
        List<Source> moved = new ArrayList<>();
        for (Source source : all) {
            boolean goesAlong = source.outline().packageName().equals(was)
                    && source.isCompilable()
                    && source.outline().types().stream().noneMatch(other -> there.contains(other.name()));
            Optional<Source> inPlace = goesAlong ? moved(source, type.packageName()) : Optional.of(source);
            if (inPlace.isEmpty()) {
                return Optional.empty();
            }
            moved.add(inPlace.get());
        }
        notes.add(new TakenIntoPackage(meant.path(), was, type.packageName()));
        return Optional.of(new OnlyReading(moved, notes));
    }

    /** The same source in another package; empty where its package line is written as nobody writes it. */
    private static Optional<Source> moved(Source source, String packageName) {
        Outline outline = source.outline();
        String text = source.text();
        String now;
        if (outline.packageLine() == 0) {
            now = "package " + packageName + "; " + text;
        } else {
            String was = Pattern.quote(outline.packageName());
            Matcher line = Pattern.compile("(?s)\\A(?:[^\\n]*\\n){" + (outline.packageLine() - 1)
                            + "}[^\\n]*?\\bpackage[ \\t]+(" + was + ")[ \\t]*;")
                    .matcher(text);
            if (!line.find()) {
                return Optional.empty();
            }
            now = (text.substring(0, line.start(1)) + packageName + text.substring(line.end(1)))
                    .replaceAll("(\\bimport[ \\t]+(?:static[ \\t]+)?)" + was + "(?=\\.[A-Z*])", "$1" + packageName);
        }
        Source moved = Source.of(source.path(), now, source.note());
        return moved.outline().packageName().equals(packageName) ? Optional.of(moved) : Optional.empty();
    }
}
