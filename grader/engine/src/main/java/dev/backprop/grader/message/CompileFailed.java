package dev.backprop.grader.message;

import java.util.List;

/**
 * The sources do not compile.
 *
 * @param diagnostics the compiler's errors, in its order
 */
public record CompileFailed(List<Diagnostic> diagnostics) implements Message {

    private static final int SHOWN = 5;

    /**
     * One error of the compiler.
     *
     * @param file relative to the submission; empty where the error has no place
     * @param line from 1; 0 where the error has no line
     */
    public record Diagnostic(String file, int line, String message) {

        private String text() {
            StringBuilder text = new StringBuilder();
            for (String part : message.lines().toList()) {
                text.append(text.isEmpty() ? Lines.of(withPlace(part)) : Lines.of("    " + part.strip()));
            }
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
