package dev.backprop.grader.repro;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ejml.simple.SimpleMatrix;

/**
 * Values of a counterexample as Java expressions that read their numbers from strings, where there are more than a method can
 * hold; exact to the last bit as well.
 */
final class LargeLiteral {

    /** What the expressions call, in the class that they stand in. */
    static final String READER = """

                /** The numbers of these lines: so many do not fit into one method as an array. */
                private static double[] numbers(String... lines) {
                    return java.util.Arrays.stream(String.join(" ", lines).split(" ")).mapToDouble(Double::parseDouble).toArray();
                }

                private static int[] wholes(String... lines) {
                    return java.util.Arrays.stream(String.join(" ", lines).split(" ")).mapToInt(Integer::parseInt).toArray();
                }
            """;

    private static final int NUMBERS_OF_A_LINE = 16;

    private LargeLiteral() {}

    /**
     * An expression of the given type.
     *
     * @param indent what the line begins with in which the expression stands
     * @throws IllegalArgumentException if the value is none of that type
     */
    static String of(Class<?> type, Object value, String indent) {
        if (type == SimpleMatrix.class) {
            List<? extends List<?>> rows =
                    JavaLiteral.list(value).stream().map(JavaLiteral::list).toList();
            int columns = JavaLiteral.columns(rows);
            List<?> all = rows.stream().flatMap(List::stream).toList();
            return all.isEmpty()
                    ? JavaLiteral.of(type, value, indent)
                    : "new SimpleMatrix(" + rows.size() + ", " + columns + ", true, "
                            + numbers("numbers", all, LargeLiteral::decimal, indent) + ")";
        } else if (type == double[].class && !JavaLiteral.list(value).isEmpty()) {
            return numbers("numbers", JavaLiteral.list(value), LargeLiteral::decimal, indent);
        } else if (type == int[].class && !JavaLiteral.list(value).isEmpty()) {
            return numbers("wholes", JavaLiteral.list(value), JavaLiteral::whole, indent);
        }
        return JavaLiteral.of(type, value, indent);
    }

    private static String decimal(Object value) {
        return Double.toString(JavaLiteral.number(value));
    }

    private static String numbers(String reader, List<?> values, Function<Object, String> form, String indent) {
        List<String> lines = new ArrayList<>();
        for (int from = 0; from < values.size(); from += NUMBERS_OF_A_LINE) {
            List<?> some = values.subList(from, Math.min(from + NUMBERS_OF_A_LINE, values.size()));
            lines.add(some.stream().map(form).collect(Collectors.joining(" ", "\"", "\"")));
        }
        String next = "\n" + indent + "        ";
        return reader + "(" + next + String.join("," + next, lines) + ")";
    }
}
