package dev.backprop.grader.repro;

import dev.backprop.grader.message.Visible;
import dev.backprop.grader.write.Ascii;
import java.util.List;
import java.util.stream.Collectors;
import org.ejml.simple.SimpleMatrix;

/** Values of a counterexample as Java expressions in ASCII, exact to the last bit. */
final class JavaLiteral {

    private JavaLiteral() {}

    /**
     * An expression of the given type.
     *
     * @param value a {@code Double}, a list of them or a list of rows, as a {@link Counterexample} holds them
     * @param indent what the line begins with in which the expression stands; the rows of a matrix stand below it
     * @throws IllegalArgumentException if the value is none of that type
     */
    static String of(Class<?> type, Object value, String indent) {
        if (type == SimpleMatrix.class) {
            return matrix(list(value).stream().map(JavaLiteral::list).toList(), indent);
        } else if (type == double[].class) {
            return "{" + numbers(list(value)) + "}";
        } else if (type == int[].class) {
            return list(value).stream().map(JavaLiteral::whole).collect(Collectors.joining(", ", "{", "}"));
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

    /** @throws IllegalArgumentException if the rows are of different lengths */
    static int columns(List<? extends List<?>> rows) {
        int columns = rows.isEmpty() ? 0 : rows.get(0).size();
        if (rows.stream().anyMatch(row -> row.size() != columns)) {
            throw new IllegalArgumentException("the rows of a matrix are of different lengths");
        }
        return columns;
    }

    private static String matrix(List<List<?>> rows, String indent) {
        int columns = columns(rows);
        if (columns == 0) {
            return "new SimpleMatrix(" + rows.size() + ", 0)";
        }
        return rows.stream()
                .map(row -> indent + "    {" + numbers(row) + "},\n")
                .collect(Collectors.joining("", "new SimpleMatrix(new double[][] {\n", indent + "})"));
    }

    private static String numbers(List<?> values) {
        return values.stream().map(value -> of(number(value))).collect(Collectors.joining(", "));
    }

    static String whole(Object value) {
        double number = number(value);
        if (number != (int) number) {
            throw new IllegalArgumentException(number + " is no int");
        }
        return Integer.toString((int) number);
    }

    static double number(Object value) {
        if (value instanceof Double number) {
            return number;
        }
        throw new IllegalArgumentException("there is " + value + " where a number should be");
    }

    static List<?> list(Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw new IllegalArgumentException("there is " + value + " where a list should be");
    }
}
