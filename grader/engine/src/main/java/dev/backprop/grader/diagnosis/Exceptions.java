package dev.backprop.grader.diagnosis;

import dev.backprop.grader.check.CheckMessages.CodeSpot;
import dev.backprop.grader.check.CheckMessages.ThrewAt;
import dev.backprop.grader.check.CheckResult;
import dev.backprop.grader.check.Evidence;
import dev.backprop.grader.report.CheckStatus;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Mistakes that the matrix library refuses, or the stack: what their exceptions mean. */
final class Exceptions {

    private static final String NO_BROADCASTING = "no-broadcasting";

    private static final String FACTORS = "factors-do-not-fit";

    private static final String TOO_DEEP = "deep-recursion";

    /** The ids of what exceptions mean. */
    static final List<String> IDS = List.of(NO_BROADCASTING, FACTORS, TOO_DEEP);

    private static final String OF_SHAPES = "org.ejml.MatrixDimensionException";

    private static final Pattern DIFFERENT = Pattern.compile("Must be same shape\\. (\\d+)x(\\d+) vs (\\d+)x(\\d+)");

    private static final Pattern INNER =
            Pattern.compile("\\d+ != \\d+ .*(have compatible dimensions|are not compatible)");

    private Exceptions() {}

    /**
     * What an exception means.
     *
     * @param id of the mistake
     * @param place where it was thrown, in the student's code
     */
    record Meaning(String id, CodeSpot place) {}

    /**
     * A recursion that ends on ordinary inputs, and is too deep for the stack on those of a further check.
     *
     * @param all results of the same program
     */
    static Optional<Meaning> ofDepth(CheckResult result, List<CheckResult> all) {
        List<CheckResult> ordinary = all.stream()
                .filter(each -> each.stage().filter(each.id()::equals).isPresent())
                .toList();
        boolean ends = ordinary.stream().noneMatch(Exceptions::overflowsTheStack)
                && ordinary.stream().anyMatch(each -> each.status() == CheckStatus.PASSED);
        return ends && overflowsTheStack(result) && result.message().orElse(null) instanceof ThrewAt threw
                ? Optional.of(new Meaning(TOO_DEEP, threw.spot()))
                : Optional.empty();
    }

    private static boolean overflowsTheStack(CheckResult result) {
        return result.message().orElse(null) instanceof ThrewAt threw
                && threw.exceptionClass().equals(StackOverflowError.class.getName());
    }

    /** Shapes can be alike by chance, so that only means something which is the same on every input. */
    static Optional<Meaning> diagnose(CheckResult result) {
        List<ThrewAt> thrown = result.evidence().map(Exceptions::ofShapes).orElse(List.of());
        List<String> messages = thrown.stream().map(ThrewAt::message).toList();
        if (messages.stream().anyMatch(message -> INNER.matcher(message).matches())) {
            return Optional.of(new Meaning(FACTORS, thrown.get(0).spot()));
        }
        return isNotRepeated(messages)
                ? Optional.of(new Meaning(NO_BROADCASTING, thrown.get(0).spot()))
                : Optional.empty();
    }

    /** What was thrown on the way to the stage, and not before an earlier one. */
    private static List<ThrewAt> ofShapes(Evidence<?, ?> evidence) {
        return evidence.saidWithoutAValue().stream()
                .flatMap(message -> message instanceof ThrewAt threw ? Stream.of(threw) : Stream.empty())
                .filter(threw -> threw.exceptionClass().equals(OF_SHAPES))
                .filter(threw -> threw.stage().isEmpty()
                        || threw.stage().equals(evidence.stage().name()))
                .toList();
    }

    /** Whether these messages, thrown on many inputs, are all of a row, or all of a column, that is not repeated. */
    static boolean isNotRepeated(List<String> messages) {
        List<MatchResult> shapes = messages.stream()
                .map(DIFFERENT::matcher)
                .filter(Matcher::matches)
                .map(Matcher::toMatchResult)
                .toList();
        boolean repeated = shapes.size() == messages.size()
                && (shapes.stream().allMatch(pair -> isRepeated(pair, 1, 2))
                        || shapes.stream().allMatch(pair -> isRepeated(pair, 2, 1)));
        return repeated && shapes.stream().anyMatch(Exceptions::isLarge);
    }

    /** Whether one shape is the other with its only row, or its only column, repeated. */
    private static boolean isRepeated(MatchResult pair, int along, int across) {
        boolean one = pair.group(along).equals("1") || pair.group(along + 2).equals("1");
        return one && pair.group(across).equals(pair.group(across + 2));
    }

    private static boolean isLarge(MatchResult pair) {
        return isLarge(pair.group(1), pair.group(2)) || isLarge(pair.group(3), pair.group(4));
    }

    private static boolean isLarge(String rows, String columns) {
        return !rows.equals("1") && !columns.equals("1");
    }
}
