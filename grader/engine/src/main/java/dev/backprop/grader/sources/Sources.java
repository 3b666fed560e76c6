package dev.backprop.grader.sources;

import dev.backprop.grader.message.Message;
import dev.backprop.grader.sources.choose.Wanted;
import dev.backprop.grader.sources.files.Ignored;
import dev.backprop.grader.sources.java.SourceLines;
import java.util.List;
import java.util.stream.Stream;

/**
 * The sources that one exercise is compiled from.
 *
 * @param wanted what was asked for
 * @param main the source that declares the exercise's class
 * @param helpers the sources that {@code main} needs, directly or through others, by path
 * @param notes what the student should know about how the sources were found and read
 */
public record Sources(
        Wanted wanted, SourceFile main, List<SourceFile> helpers, List<Message> notes, List<Ignored> ignored)
        implements Found {

    /** Keeps copies of the lists. */
    public Sources {
        helpers = List.copyOf(helpers);
        notes = List.copyOf(notes);
        ignored = List.copyOf(ignored);
    }

    /** All that is to be compiled, the main source first. */
    public List<SourceFile> all() {
        return Stream.concat(Stream.of(main), helpers.stream()).toList();
    }

    /**
     * The line of the main source, from 1, at which to look for {@code stage}: where it is set to {@code null} or
     * {@code Double.NaN}, else where it is first set at all, else where the exercise's method is declared, else its class.
     */
    public int lineOf(String stage) {
        SourceLines lines = main.lines();
        return lines.ofEmpty(stage)
                .orElseGet(() -> lines.ofValue(stage).orElseGet(() -> lineOfMethod(wanted.method())));
    }

    /** The line of the main source, from 1, where {@code method} is declared; where there is none, the class. */
    public int lineOfMethod(String method) {
        return main.lines()
                .ofMethod(method)
                .orElseGet(() -> main.lineOfClass(wanted.simpleName()).orElse(1));
    }
}
