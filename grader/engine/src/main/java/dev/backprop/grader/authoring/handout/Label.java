package dev.backprop.grader.authoring.handout;

import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Quantity;
import java.util.ArrayList;
import java.util.List;

/**
 * A value or a gradient as it stands on a wire: {@code q = 3}, or the name above a table of numbers. A gradient has no name: it stands
 * below the value that it belongs to.
 *
 * @param caption the first line; empty where there is none
 * @param table rows of numbers; empty where the caption says all
 * @param isMatrix whether the table has brackets
 */
record Label(String caption, List<List<String>> table, boolean isMatrix) {

    /** A larger matrix is shown by its shape. */
    private static final int MOST_ENTRIES = 12;

    /** From here on a number stands below its name. */
    private static final int WIDE = 68;

    private static final int GAP = 8;

    /**
     * @param name empty for none
     * @param few of how many entries each is shown with four digits, of more with two
     */
    static Label of(String name, Node node, Quantity value, int few) {
        int digits = value.size() <= few ? 4 : 2;
        String is = name.isEmpty() ? "" : name + " = ";
        if (node.shape().axes() == 0) {
            String number = Text.number(value.value()[0], 4);
            return Text.width(is + number) > WIDE
                    ? new Label(name, List.of(List.of(number)), false)
                    : new Label(is + number, List.of(), false);
        } else if (node.shape().axes() == 1) {
            List<String> entries = new ArrayList<>();
            for (double entry : value.value()) {
                entries.add(Text.number(entry, digits));
            }
            return new Label(is + "(" + String.join(", ", entries) + ")", List.of(), false);
        } else if (value.size() > MOST_ENTRIES) {
            return new Label((name + " [" + value.rows() + "×" + value.columns() + "]").strip(), List.of(), false);
        }
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < value.rows(); i++) {
            List<String> row = new ArrayList<>();
            for (int j = 0; j < value.columns(); j++) {
                row.add(Text.number(value.value()[i * value.columns() + j], digits));
            }
            rows.add(row);
        }
        return new Label(name, rows, true);
    }

    /** The width of a column of the table. */
    int column(int index) {
        return table.stream().mapToInt(row -> Text.width(row.get(index))).max().orElse(0) + (isMatrix ? GAP : 0);
    }

    int tableWidth() {
        int width = 0;
        for (int j = 0; !table.isEmpty() && j < table.get(0).size(); j++) {
            width += column(j);
        }
        return width;
    }

    int width() {
        return Math.max(Text.width(caption), tableWidth());
    }

    int height() {
        return Text.LINE * (captionLines() + table.size());
    }

    int captionLines() {
        return caption.isEmpty() ? 0 : 1;
    }

    /** In one line, for those who cannot see it. */
    String spoken() {
        List<String> rows = table.stream().map(row -> String.join(", ", row)).toList();
        return table.isEmpty()
                ? caption
                : (caption.isEmpty() ? "" : caption + " = ") + "[" + String.join("; ", rows) + "]";
    }
}
