package dev.backprop.grader.grading;

import dev.backprop.grader.grading.GradingMessages.AssignedTwice;
import dev.backprop.grader.grading.GradingMessages.MethodMeant;
import dev.backprop.grader.grading.GradingMessages.NewerJava;
import dev.backprop.grader.message.Likeness;
import dev.backprop.grader.message.Message;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ejml.simple.SimpleMatrix;

/** What to do about an error of the compiler, where its own words do not say so or say what is no help here. */
final class CompileHints {

    private static final List<Class<?>> LIBRARY = List.of(SimpleMatrix.class, Math.class);

    private static final int MOST_NAMES = 3;

    /** A line may be as long as a submission, and a search takes time with its square. */
    private static final int LONGEST = 500;

    private static final Pattern NO_METHOD = Pattern.compile("symbol:\\s+method (\\w+)\\(");
    private static final Pattern OF_TYPE =
            Pattern.compile("location:.* (?:class|type) (?:[\\w.]+\\.)?(\\w+)\\s*$", Pattern.MULTILINE);

    /** Its advice, which nobody can follow here: the grader decides how it compiles. */
    private static final Pattern ADVICE = Pattern.compile("\\R\\s*\\(use (?:--enable-preview|-source|--release) .*\\)");

    private static final Pattern TOO_NEW =
            Pattern.compile("preview (?:feature|API)|not supported in -source|'_' is a keyword|underscore not allowed");

    /** What a compiler of Java 17 takes for a slip of the pen: patterns of records, patterns in a switch, string templates. */
    private static final Pattern NEWER_SYNTAX = Pattern.compile("\\binstanceof\\s+(?:final\\s+)?[\\w.<>?, ]+\\(\\s*\\w"
            + "|\\bcase\\s+[A-Z][\\w.]*(?:<[^>]*>)?\\s*\\("
            + "|\\bcase\\s+(?:null\\b|[A-Z]\\w*\\s+\\w+\\s*(?:->|:|when\\b|&&))"
            + "|\\b(?:STR|FMT|RAW)\\s*\\.\\s*\"|\\\\\\{");

    private CompileHints() {}

    /** The compiler's words, without advice that does not apply. */
    static String text(String said) {
        return ADVICE.matcher(said).replaceAll("");
    }

    /**
     * One next step.
     *
     * @param said the compiler's words, in English
     * @param line the line of the source that they are about
     */
    static Optional<Message> of(String said, String line) {
        String start = line.substring(0, Math.min(line.length(), LONGEST));
        if (TOO_NEW.matcher(said).find() || NEWER_SYNTAX.matcher(start).find()) {
            return Optional.of(new NewerJava());
        }
        if (said.contains("must be final or effectively final")) {
            return Optional.of(new AssignedTwice());
        }
        Matcher method = NO_METHOD.matcher(said);
        Matcher type = OF_TYPE.matcher(said);
        return method.find() && type.find() ? meant(type.group(1), method.group(1)) : Optional.empty();
    }

    private static Optional<Message> meant(String type, String method) {
        return LIBRARY.stream()
                .filter(each -> each.getSimpleName().equals(type))
                .map(each -> Likeness.nearest(method, names(each)))
                .filter(near -> !near.isEmpty())
                .<Message>map(near -> new MethodMeant(type, method, near.subList(0, Math.min(near.size(), MOST_NAMES))))
                .findFirst();
    }

    private static List<String> names(Class<?> type) {
        return Stream.of(type.getMethods())
                .filter(method -> method.getDeclaringClass() != Object.class)
                .map(Method::getName)
                .distinct()
                .sorted()
                .toList();
    }
}
