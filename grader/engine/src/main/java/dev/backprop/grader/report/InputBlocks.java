package dev.backprop.grader.report;

import dev.backprop.grader.message.ShortNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The inputs of a counterexample, side by side: {@code W = [ 1  2 ]} with the rows of a matrix one above the other. */
final class InputBlocks {

    private static final int MOST_ROWS = 8;
    private static final int MOST_COLUMNS = 10;
    private static final String GAP = "   ";
    private static final String MORE = "…";

    private final Sheet sheet;
    private final int indent;

    InputBlocks(Sheet sheet, int indent) {
        this.sheet = sheet;
        this.indent = indent;
    }

    void print(Map<String, Object> inputs) {
        List<List<String>> band = new ArrayList<>();
        int width = 0;
        for (Map.Entry<String, Object> input : inputs.entrySet()) {
            List<String> block = block(input.getKey(), input.getValue());
            int blockWidth = width(block) + (band.isEmpty() ? 0 : GAP.length());
            if (!band.isEmpty() && indent + width + blockWidth > sheet.style().width()) {
                printBand(band);
                band.clear();
                blockWidth -= GAP.length();
                width = 0;
            }
            band.add(block);
            width += blockWidth;
        }
        printBand(band);
    }

    private void printBand(List<List<String>> band) {
        int height = band.stream().mapToInt(List::size).max().orElse(0);
        for (int row = 0; row < height; row++) {
            int column = indent;
            for (List<String> block : band) {
                if (row < block.size()) {
                    sheet.to(column).cut(Ink.NORMAL, sheet.style().width() - column, block.get(row));
                }
                column += width(block) + GAP.length();
            }
            sheet.end();
        }
    }

    private int width(List<String> block) {
        return block.stream().mapToInt(sheet::columns).max().orElse(0);
    }

    private List<String> block(String name, Object value) {
        String head = name + " = ";
        List<String> rows = rows(value);
        List<String> block = new ArrayList<>();
        for (String row : rows) {
            block.add((block.isEmpty() ? head : " ".repeat(sheet.columns(head))) + row);
        }
        return block;
    }

    private List<String> rows(Object value) {
        if (!(value instanceof List<?> list)) {
            return List.of(element(value));
        }
        boolean isMatrix = !list.isEmpty() && list.stream().allMatch(List.class::isInstance);
        return isMatrix
                ? matrix(list.stream().map(row -> cells((List<?>) row)).toList())
                : matrix(List.of(cells(list)));
    }

    private static List<String> cells(List<?> row) {
        List<String> cells = row.stream()
                .limit(MOST_COLUMNS)
                .map(InputBlocks::element)
                .collect(Collectors.toCollection(ArrayList::new));
        if (row.size() > MOST_COLUMNS) {
            cells.add(MORE);
        }
        return cells;
    }

    private static String element(Object value) {
        return value instanceof Double number ? ShortNumber.of(number) : value.toString();
    }

    private List<String> matrix(List<List<String>> matrix) {
        List<List<String>> shown = matrix.subList(0, Math.min(matrix.size(), MOST_ROWS));
        int columns = shown.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[columns];
        for (List<String> row : shown) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], sheet.columns(row.get(i)));
            }
        }
        List<String> lines = new ArrayList<>();
        for (List<String> row : shown) {
            StringBuilder line = new StringBuilder("[");
            for (int i = 0; i < row.size(); i++) {
                line.append(i == 0 ? " " : "  ")
                        .append(" ".repeat(widths[i] - sheet.columns(row.get(i))))
                        .append(row.get(i));
            }
            lines.add(line.append(" ]").toString());
        }
        if (matrix.size() > MOST_ROWS) {
            lines.add(Labels.of("inputs.more", matrix.size() - MOST_ROWS));
        }
        return lines;
    }
}
