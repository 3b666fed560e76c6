package dev.backprop.grader.diagnosis;

import dev.backprop.grader.check.CheckResult;
import dev.backprop.grader.message.Threw;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Mistakes that the matrix library refuses: what its exceptions mean. */
final class Exceptions {

    private static final String NO_BROADCASTING = "no-broadcasting";

    private static final String FACTORS = "factors-do-not-fit";

    /** The ids of what exceptions mean. */
    static final List<String> IDS = List.of(NO_BROADCASTING, FACTORS);

    private static final String OF_SHAPES = "org.ejml.MatrixDimensionException";

    private static final Pattern DIFFERENT = Pattern.compile("Must be same shape\\. (\\d+)x(\\d+) vs (\\d+)x(\\d+)");

    private static final Pattern INNER = Pattern.compile("\\d+ != \\d+ .*(have compatible dimensions|are not compatible)");

    private Exceptions() {}

    /**
     * What an exception means.
     *
     * @param id of the mistake
     * @param places where it was thrown, in the student's code
     */
    record Meaning(String id, List<String> places) {}

    static Optional<Meaning> diagnose(CheckResult result) {
        return result.message()
                .filter(Threw.class::isInstance)
                .map(Threw.class::cast)
                .filter(threw -> threw.exceptionClass().equals(OF_SHAPES))
                .flatMap(threw -> meaning(threw.message()).map(id -> new Meaning(id, threw.frames())));
    }

    private static Optional<String> meaning(String message) {
        if (INNER.matcher(message).matches()) {
            return Optional.of(FACTORS);
        }
        Matcher shapes = DIFFERENT.matcher(message);
        return shapes.matches() && isRepeated(shapes.group(1), shapes.group(3), shapes.group(2), shapes.group(4))
                ? Optional.of(NO_BROADCASTING)
                : Optional.empty();
    }

    /** Whether one would be the shape of the other if its only row or its only column were repeated. */
    private static boolean isRepeated(String rows, String otherRows, String columns, String otherColumns) {
        boolean oneRow = columns.equals(otherColumns) && (rows.equals("1") || otherRows.equals("1"));
        boolean oneColumn = rows.equals(otherRows) && (columns.equals("1") || otherColumns.equals("1"));
        return oneRow || oneColumn;
    }
}
