package dev.backprop.grader.sources;

import dev.backprop.grader.sources.java.Outline;
import dev.backprop.grader.sources.java.SourceLines;
import dev.backprop.grader.sources.java.Wording;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A source of a submission, to be compiled.
 *
 * @param path where it was handed in, relative to the submission, with {@code /} between names: text to show, in which
 *     any character may occur
 * @param compilePath where the compiler has to find it, such as {@code backprop/SvmLoss.java}: made of the names that
 *     it declares
 * @param text without byte order mark
 */
public record SourceFile(String path, String compilePath, String text) {

    /**
     * Whether this is {@code stub} unchanged. Line ends, white space before them and at the end, and a byte order mark
     * make no difference: editors and version control change these.
     */
    public boolean isSameAs(String stub) {
        return Wording.areSame(text, stub);
    }

    /** What is where in it. */
    public SourceLines lines() {
        return new SourceLines(text);
    }

    /** The line of this number, from 1. */
    public Optional<String> line(int number) {
        return text.lines().skip(number - 1L).findFirst();
    }

    /** The line, from 1, where a top-level type {@code simpleName} is declared. */
    public OptionalInt lineOfClass(String simpleName) {
        return Outline.of(text).type(simpleName).stream()
                .mapToInt(Outline.Type::line)
                .findFirst();
    }
}
