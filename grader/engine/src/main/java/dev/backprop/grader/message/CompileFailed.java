package dev.backprop.grader.message;

import java.util.List;
import java.util.Optional;

/**
 * The sources do not compile.
 *
 * @param diagnostics the compiler's errors, in its order
 */
public record CompileFailed(List<Diagnostic> diagnostics) implements Message {

    private static final int SHOWN = 3;

    /**
     * One error of the compiler.
     *
     * @param file relative to the submission; empty where the error has no place
     * @param line from 1; 0 where the error has no line
     * @param column from 1, as the compiler counts: up to the next multiple of 8 for a tab; 0 where the error has none
     * @param source the line; empty where it is not known
     * @param hint what to do, where that is known
     */
    public record Diagnostic(String file, int line, int column, String source, String message, Optional<Message> hint) {

        private static final int TAB = 8;
        private static final int BEFORE = 40;
        private static final int AFTER = 30;

        /** An error with nothing but its place. */
        public Diagnostic(String file, int line, String message) {
            this(file, line, 0, "", message, Optional.empty());
        }

        private String text() {
            List<String> said = message.lines().toList();
            StringBuilder text = new StringBuilder(Lines.of(withPlace(said.isEmpty() ? "" : said.get(0))));
            excerpt().forEach(part -> text.append(Lines.of("    " + part)));
            said.stream().skip(1).forEach(part -> text.append(Lines.of("    " + part.strip())));
            hint.ifPresent(step -> text.append(Lines.of("    " + step.text())));
            return text.toString();
        }

        private String withPlace(String error) {
            if (file.isEmpty()) {
                return error;
            }
            return line == 0
                    ? Words.of("CompileFailed.file", file, error)
                    : Words.of("CompileFailed.line", file, line, error);
        }

        /** The part of the line around the error, and a caret below it. */
        private List<String> excerpt() {
            String expanded = expanded();
            if (expanded.isBlank()) {
                return List.of();
            }
            int start = expanded.length() - expanded.stripLeading().length();
            int at = column == 0 ? start : Math.min(column - 1, expanded.length());
            int from = Math.max(at - BEFORE, Math.min(at, start));
            int to = Math.min(expanded.length(), at + AFTER);
            String shown = expanded.substring(from, to).stripTrailing();
            return column == 0 ? List.of(shown) : List.of(shown, " ".repeat(at - from) + "^");
        }

        private String expanded() {
            StringBuilder expanded = new StringBuilder();
            for (int i = 0; i < source.length(); i++) {
                if (source.charAt(i) == '\t') {
                    expanded.append(" ".repeat(TAB - expanded.length() % TAB));
                } else {
                    expanded.append(source.charAt(i));
                }
            }
            return expanded.toString().stripTrailing();
        }
    }

    public CompileFailed {
        diagnostics = List.copyOf(diagnostics);
    }

    @Override
    public String text() {
        StringBuilder text = new StringBuilder(Words.of("CompileFailed"));
        diagnostics.stream().limit(SHOWN).map(Diagnostic::text).forEach(text::append);
        if (diagnostics.size() > SHOWN) {
            text.append(Lines.of(Words.of("CompileFailed.more", diagnostics.size() - SHOWN)));
        }
        return text.toString();
    }
}
