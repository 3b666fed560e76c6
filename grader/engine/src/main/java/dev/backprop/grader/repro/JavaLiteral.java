package dev.backprop.grader.repro;

import dev.backprop.grader.message.Visible;
import dev.backprop.grader.write.Ascii;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ejml.simple.SimpleMatrix;

/** Values of a counterexample as Java expressions in ASCII, exact to the last bit. */
final class JavaLiteral {

    /** What the expressions call that read their numbers from strings, in the class that they stand in. */
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

    private JavaLiteral() {}

    /**
     * An expression of the given type.
     *
     * @param value a {@code Double}, a list of them or a list of rows, as a {@link Counterexample} holds them
     * @param indent what the line begins with in which the expression stands; the rows of a matrix stand below it
     * @param isLarge whether it reads its numbers from strings, as there are more of them than a method can hold
     * @throws IllegalArgumentException if the value is none of that type
     */
    static String of(Class<?> type, Object value, String indent, boolean isLarge) {
        if (type == SimpleMatrix.class) {
            return matrix(list(value).stream().map(JavaLiteral::list).toList(), indent, isLarge);
        } else if (type == double[].class) {
            return isLarge && !list(value).isEmpty()
                    ? read("numbers", list(value), JavaLiteral::decimal, indent)
                    : "{" + numbers(list(value)) + "}";
        } else if (type == int[].class) {
            return isLarge && !list(value).isEmpty()
                    ? read("wholes", list(value), JavaLiteral::whole, indent)
                    : list(value).stream().map(JavaLiteral::whole).collect(Collectors.joining(", ", "{", "}"));
        } else if (type == double.class) {
            return of(number(value));
        } else if (type == int.class) {
            return whole(value);
        }
        throw new IllegalArgumentException("there are no inputs of type " + type.getSimpleName());
    }

    static String of(double number) {
        if (Double.isNaN(number)) {
            return "Double.NaN";
        } else if (Double.isInfinite(number)) {
            return number > 0 ? "Double.POSITIVE_INFINITY" : "Double.NEGATIVE_INFINITY";
        }
        return Double.toString(number);
    }

    /** A string literal of text from anywhere: on one line, and nothing in it is left for the compiler to interpret. */
    static String of(String text) {
        return "\"" + Ascii.of(Visible.line(text)).replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static String matrix(List<List<?>> rows, String indent, boolean isLarge) {
        int columns = rows.isEmpty() ? 0 : rows.get(0).size();
        if (rows.stream().anyMatch(row -> row.size() != columns)) {
            throw new IllegalArgumentException("the rows of a matrix are of different lengths");
        }
        if (columns == 0) {
            return "new SimpleMatrix(" + rows.size() + ", 0)";
        }
        if (isLarge) {
            List<?> all = rows.stream().flatMap(List::stream).toList();
            return "new SimpleMatrix(" + rows.size() + ", " + columns + ", true, "
                    + read("numbers", all, JavaLiteral::decimal, indent) + ")";
        }
        return rows.stream()
                .map(row -> indent + "    {" + numbers(row) + "},\n")
                .collect(Collectors.joining("", "new SimpleMatrix(new double[][] {\n", indent + "})"));
    }

    private static String numbers(List<?> values) {
        return values.stream().map(value -> of(number(value))).collect(Collectors.joining(", "));
    }

    private static String decimal(Object value) {
        return Double.toString(number(value));
    }

    private static String read(String reader, List<?> values, Function<Object, String> form, String indent) {
        List<String> lines = new ArrayList<>();
        for (int from = 0; from < values.size(); from += NUMBERS_OF_A_LINE) {
            List<?> some = values.subList(from, Math.min(from + NUMBERS_OF_A_LINE, values.size()));
            lines.add(some.stream().map(form).collect(Collectors.joining(" ", "\"", "\"")));
        }
        String next = "\n" + indent + "        ";
        return reader + "(" + next + String.join("," + next, lines) + ")";
    }

    private static String whole(Object value) {
        double number = number(value);
        if (number != (int) number) {
            throw new IllegalArgumentException(number + " is no int");
        }
        return Integer.toString((int) number);
    }

    private static double number(Object value) {
        if (value instanceof Double number) {
            return number;
        }
        throw new IllegalArgumentException("there is " + value + " where a number should be");
    }

    private static List<?> list(Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw new IllegalArgumentException("there is " + value + " where a list should be");
    }
}
