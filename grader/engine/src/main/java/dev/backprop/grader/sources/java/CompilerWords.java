package dev.backprop.grader.sources.java;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What the Java compiler says of an error, without what helps nobody here. */
public final class CompilerWords {

    /** Its advice, which nobody can follow here: the grader decides how it compiles. */
    private static final Pattern ADVICE = Pattern.compile("\\R\\s*\\(use (?:--enable-preview|-source|--release) .*\\)");

    private static final Pattern PACKAGE = Pattern.compile("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])");

    /** What EJML declares its methods with, and nobody else knows. */
    private static final Pattern OF_LIBRARY = Pattern.compile("\\b(?:ConstMatrix<\\?>|SimpleBase<T>)");

    /** A method or constructor that does not fit: its type parameters, and how it is called. */
    private static final Pattern UNFIT = Pattern.compile(
            "^\\s*(?:method|constructor) (?:\\w+\\.)*(?:<([^>]*)>)?(\\w+\\(.*\\)) is not applicable$",
            Pattern.MULTILINE);

    private CompilerWords() {}

    /**
     * Types by their simple names; of methods none of which fits how each is called, in the place of why it is not.
     *
     * @param said the compiler's words, in English
     */
    public static String plain(String said) {
        String words = ADVICE.matcher(said).replaceAll("");
        words = PACKAGE.matcher(words).replaceAll("");
        words = OF_LIBRARY.matcher(words).replaceAll("SimpleMatrix");
        List<MatchResult> unfit = UNFIT.matcher(words).results().toList();
        return unfit.isEmpty() ? words : words.lines().findFirst().orElse("") + "\n" + possible(unfit);
    }

    private static String possible(List<MatchResult> unfit) {
        List<String> calls =
                unfit.stream().map(call -> call.group(2)).distinct().toList();
        String parameters = unfit.stream()
                .filter(call -> call.group(1) != null)
                .map(call -> ", where " + call.group(1) + " is the same type throughout")
                .findFirst()
                .orElse("");
        return ("possible are: " + String.join(", ", calls) + parameters).replaceAll(",(?=\\S)", ", ");
    }
}
