package dev.backprop.grader.grading;

import dev.backprop.grader.grading.GradingMessages.AssignedTwice;
import dev.backprop.grader.grading.GradingMessages.MatrixForNumber;
import dev.backprop.grader.grading.GradingMessages.MethodMeant;
import dev.backprop.grader.grading.GradingMessages.MethodOf;
import dev.backprop.grader.grading.GradingMessages.NeverReached;
import dev.backprop.grader.grading.GradingMessages.NewerJava;
import dev.backprop.grader.grading.GradingMessages.NoOperator;
import dev.backprop.grader.grading.GradingMessages.NumberForMatrix;
import dev.backprop.grader.grading.GradingMessages.NumberHasNoMethods;
import dev.backprop.grader.grading.GradingMessages.TypesOfLambda;
import dev.backprop.grader.message.Likeness;
import dev.backprop.grader.message.Message;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ejml.simple.SimpleMatrix;

/** What to do about an error of the compiler, where its own words do not say so or say what is no help here. */
final class CompileHints {

    private static final List<Class<?>> LIBRARY = List.of(SimpleMatrix.class, Math.class);

    /** What other libraries call the methods of a matrix. */
    private static final Map<String, List<String>> ELSEWHERE = Map.of(
            "T", List.of("transpose"),
            "add", List.of("plus"),
            "sub", List.of("minus"),
            "subtract", List.of("minus"),
            "times", List.of("scale", "mult", "elementMult"),
            "multiply", List.of("mult", "elementMult", "scale"),
            "hadamard", List.of("elementMult"),
            "size", List.of("getNumRows", "getNumCols"),
            "length", List.of("getNumRows", "getNumCols"));

    private static final int MOST_NAMES = 3;

    /** A line may be as long as a submission, and a search takes time with its square. */
    private static final int LONGEST = 500;

    private static final Pattern NO_METHOD = Pattern.compile("symbol:\\s+method (\\w+)\\(");
    private static final Pattern OF_TYPE =
            Pattern.compile("location:.* (?:class|type) (?:[\\w.]+\\.)?(\\w+)\\s*$", Pattern.MULTILINE);

    private static final Pattern OF_OWN_CLASS = Pattern.compile("location:\\s+class ");

    /** What helps whatever else is said. */
    private static final List<Told> TOLD = List.of(
            told("must be final or effectively final", new AssignedTwice()),
            told("^unreachable statement", new NeverReached()),
            told("^bad operand type.*\\.SimpleMatrix", new NoOperator()),
            told("^reference to elementOp is ambiguous", new TypesOfLambda()),
            told("^(?:int|double) cannot be dereferenced", new NumberHasNoMethods()),
            told(
                    "^incompatible types: (?:int|long|float|double) cannot be converted to \\S*\\.ConstMatrix<",
                    new NumberForMatrix()),
            told(
                    "^incompatible types: \\S*\\.SimpleMatrix cannot be converted to (?:int|double)\\b",
                    new MatrixForNumber()));

    private static final Pattern TOO_NEW =
            Pattern.compile("preview (?:feature|API)|not supported in -source|'_' is a keyword|underscore not allowed");

    /** What a compiler of Java 17 takes for a slip of the pen: patterns of records, patterns in a switch, string templates. */
    private static final Pattern NEWER_SYNTAX = Pattern.compile("\\binstanceof\\s+(?:final\\s+)?[\\w.<>?, ]+\\(\\s*\\w"
            + "|\\bcase\\s+[A-Z][\\w.]*(?:<[^>]*>)?\\s*\\("
            + "|\\bcase\\s+(?:null\\b|[A-Z]\\w*\\s+\\w+\\s*(?:->|:|when\\b|&&))"
            + "|\\b(?:STR|FMT|RAW)\\s*\\.\\s*\"|\\\\\\{");

    private record Told(Pattern said, Message hint) {}

    private CompileHints() {}

    private static Told told(String said, Message hint) {
        return new Told(Pattern.compile(said, Pattern.DOTALL), hint);
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
        Optional<Message> told = TOLD.stream()
                .filter(each -> each.said().matcher(said).find())
                .map(Told::hint)
                .findFirst();
        if (told.isPresent()) {
            return told;
        }
        Matcher method = NO_METHOD.matcher(said);
        Matcher type = OF_TYPE.matcher(said);
        return method.find() && type.find()
                ? meant(type.group(1), method.group(1)).or(() -> calledAlone(said, method.group(1)))
                : Optional.empty();
    }

    private static Optional<Message> meant(String type, String method) {
        return LIBRARY.stream()
                .filter(each -> each.getSimpleName().equals(type))
                .map(each -> near(each, method))
                .filter(near -> !near.isEmpty())
                .<Message>map(near -> new MethodMeant(type, method, near.subList(0, Math.min(near.size(), MOST_NAMES))))
                .findFirst();
    }

    private static List<String> near(Class<?> type, String method) {
        List<String> elsewhere = type == SimpleMatrix.class ? ELSEWHERE.get(method) : null;
        return elsewhere == null ? Likeness.nearest(method, names(type)) : elsewhere;
    }

    /** A method of the library that is called as if it were the student's own. */
    private static Optional<Message> calledAlone(String said, String method) {
        return OF_OWN_CLASS.matcher(said).find()
                ? LIBRARY.stream()
                        .filter(each -> names(each).contains(method))
                        .<Message>map(each -> new MethodOf(each.getSimpleName(), method))
                        // max(0, x) is of Math; what both have is called on a matrix nowhere in this way.
                        .reduce((one, other) -> other)
                : Optional.empty();
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
