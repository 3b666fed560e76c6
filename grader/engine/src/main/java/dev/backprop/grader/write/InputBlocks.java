package dev.backprop.grader.write;

import dev.backprop.grader.message.ShortNumber;
import dev.backprop.grader.report.Counterexample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The values of a counterexample, side by side: {@code W = [ 1  2 ]} with the rows of a matrix one above the other.
 *
 * <p>An input that is shown whole is shown in all its digits, because a number that is a little off may not show the failure. Of what is
 * larger, the size and the beginning are shown.
 */
final class InputBlocks {

    private static final int MOST_ROWS = 8;
    private static final int FIRST_ROWS = 3;
    private static final int MOST_COLUMNS = 10;
    private static final int BEGINNING = 8;
    private static final int MOST_LINES = 12;
    /** What the name of a value takes. */
    private static final int NAME = 6;

    private static final String GAP = "   ";
    private static final String MORE = "…";
    private static final String WRONG = "*";

    private final Sheet sheet;
    private final int indent;

    InputBlocks(Sheet sheet, int indent) {
        this.sheet = sheet;
        this.indent = indent;
    }

    /** Prints the inputs of a case and what its stage is given, then the value that is wrong beside the right one where both are known. */
    void print(Counterexample found) {
        List<String> description = found.description();
        if (description != null) {
            // Lines of text, beside which a number would be taken for a part of the first.
            printBand(List.of(beginningOf(description)));
        }
        List<List<String>> inputs =
                new ArrayList<>(description == null ? blocks(found.inputs(), found.index()) : List.of());
        if (found.given() != null) {
            found.given()
                    .forEach((stage, value) -> inputs.add(
                            block(Labels.of("inputs.given", stage), rows(value, found.index(), InputBlocks::briefly))));
        }
        List<List<String>> values = values(found);
        List<List<String>> all = new ArrayList<>(inputs);
        all.addAll(values);
        if (values.isEmpty() || fit(all)) {
            print(all);
        } else {
            print(inputs);
            print(values);
        }
    }

    private List<List<String>> blocks(Map<String, Object> inputs, List<Integer> wrong) {
        List<List<String>> blocks = new ArrayList<>();
        inputs.forEach((name, value) -> blocks.add(block(name, rows(value, wrong, InputBlocks::exactly))));
        return blocks;
    }

    private List<List<String>> values(Counterexample found) {
        Double yours = found.yours();
        Double expected = found.expected();
        if (found.whole() != null) {
            return values(found.whole());
        }
        return yours != null && expected != null && found.index().isEmpty()
                ? values(new Counterexample.Whole(yours, expected, List.of()))
                : List.of();
    }

    private List<List<String>> values(Counterexample.Whole whole) {
        List<List<String>> yours = new ArrayList<>();
        List<List<String>> right = new ArrayList<>();
        List<List<Double>> expected = table(whole.expected());
        boolean isMatrix = isMatrix(whole.yours());
        for (List<Double> row : table(whole.yours())) {
            int i = yours.size();
            yours.add(new ArrayList<>());
            right.add(new ArrayList<>());
            for (int j = 0; j < row.size(); j++) {
                double mine = row.get(j);
                double its = expected.get(i).get(j);
                boolean isWrong = whole.wrong().contains(isMatrix ? List.of(i, j) : List.of(j));
                String mark = isWrong ? WRONG : whole.wrong().isEmpty() ? "" : " ";
                boolean differ = isWrong || whole.wrong().isEmpty();
                yours.get(i).add((differ ? ShortNumber.apart(mine, its) : ShortNumber.of(mine)) + mark);
                right.get(i).add(differ ? ShortNumber.apart(its, mine) : ShortNumber.of(its));
            }
        }
        boolean isNumber = whole.yours() instanceof Double;
        return List.of(
                block(Labels.of("inputs.yours"), isNumber ? yours.get(0) : matrix(yours)),
                block(Labels.of("inputs.right"), isNumber ? right.get(0) : matrix(right)));
    }

    private boolean fit(List<List<String>> blocks) {
        int width =
                blocks.stream().mapToInt(block -> width(block) + GAP.length()).sum() - GAP.length();
        return indent + width <= sheet.style().width();
    }

    private void print(List<List<String>> blocks) {
        List<List<String>> band = new ArrayList<>();
        int width = 0;
        for (List<String> block : blocks) {
            int blockWidth = width(block) + (band.isEmpty() ? 0 : GAP.length());
            if (!band.isEmpty() && indent + width + blockWidth > sheet.style().width()) {
                if (isPutBelowTheLast(block, band, width)) {
                    continue;
                }
                printBand(band);
                band.clear();
                blockWidth -= GAP.length();
                width = 0;
            }
            band.add(new ArrayList<>(block));
            width += blockWidth;
        }
        printBand(band);
    }

    /** Puts a line into the room below the last block of a band, where there is any. */
    private boolean isPutBelowTheLast(List<String> block, List<List<String>> band, int width) {
        List<String> last = band.get(band.size() - 1);
        int height = band.stream().mapToInt(List::size).max().orElse(0);
        int column = indent + width - width(last);
        boolean fits = block.size() == 1
                && last.size() < height
                && column + width(block) <= sheet.style().width();
        if (fits) {
            last.add(block.get(0));
        }
        return fits;
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

    private List<String> block(String name, List<String> rows) {
        String head = name + " = ";
        List<String> block = new ArrayList<>();
        for (String row : rows) {
            block.add((block.isEmpty() ? head : " ".repeat(sheet.columns(head))) + row);
        }
        return block;
    }

    private List<String> rows(Object value, List<Integer> wrong, Function<Object, String> whole) {
        if (value instanceof Counterexample.Large large) {
            String sample = large.sample().stream().map(ShortNumber::of).collect(Collectors.joining("  "));
            return List.of(Labels.of("inputs.large", large.rows(), large.columns(), sample));
        }
        if (!(value instanceof List<?> list)) {
            return List.of(whole.apply(value));
        }
        if (!isMatrix(value)) {
            return list.size() > MOST_COLUMNS
                    ? List.of(beginning(list))
                    : matrix(List.of(list.stream().map(whole).toList()));
        }
        int columns =
                list.stream().mapToInt(row -> ((List<?>) row).size()).max().orElse(0);
        if (list.size() <= MOST_ROWS && columns <= MOST_COLUMNS) {
            List<String> lines =
                    matrix(list.stream().map(row -> cells((List<?>) row, whole)).toList());
            if (list.size() > 1
                    || sheet.columns(lines.get(0)) + NAME <= sheet.style().width() - indent) {
                return lines;
            }
        }
        if (list.size() == 1) {
            return List.of(Labels.of("inputs.large", 1, columns, beginningOf((List<?>) list.get(0), BEGINNING / 2)));
        }
        // An example that something is wrong with is one of the rows.
        int row = wrong.isEmpty() ? 0 : wrong.get(0);
        boolean isFurther = FIRST_ROWS <= row && row < list.size();
        List<List<String>> cells = list.stream()
                .limit(isFurther ? row + 1L : FIRST_ROWS)
                .map(numbers -> cells((List<?>) numbers, InputBlocks::briefly))
                .toList();
        List<String> lines = matrix(cells);
        List<String> shown = new ArrayList<>(lines.subList(0, Math.min(FIRST_ROWS, lines.size())));
        if (isFurther) {
            shown.add(lines.get(row) + Labels.of("inputs.row", row));
        }
        shown.add(Labels.of("inputs.more", list.size(), columns));
        return shown;
    }

    private static List<String> beginningOf(List<String> lines) {
        if (lines.size() <= MOST_LINES) {
            return lines;
        }
        List<String> shown = new ArrayList<>(lines.subList(0, MOST_LINES));
        shown.add(Labels.of("inputs.lines", lines.size() - MOST_LINES));
        return shown;
    }

    private static boolean isMatrix(Object value) {
        return value instanceof List<?> list && !list.isEmpty() && list.stream().allMatch(List.class::isInstance);
    }

    /** A long vector, so that its length is not taken for its only number. */
    private static String beginning(List<?> vector) {
        String first =
                vector.stream().limit(BEGINNING).map(InputBlocks::briefly).collect(Collectors.joining(" "));
        return Labels.of("inputs.numbers", vector.size(), first);
    }

    private static String beginningOf(List<?> row, int length) {
        return row.stream().limit(length).map(InputBlocks::briefly).collect(Collectors.joining("  "));
    }

    private static List<String> cells(List<?> row, Function<Object, String> text) {
        List<String> cells =
                row.stream().limit(MOST_COLUMNS).map(text).collect(Collectors.toCollection(ArrayList::new));
        if (row.size() > MOST_COLUMNS) {
            cells.add(MORE);
        }
        return cells;
    }

    private static String exactly(Object value) {
        return value instanceof Double number ? ShortNumber.inFull(number) : value.toString();
    }

    private static String briefly(Object value) {
        return value instanceof Double number ? ShortNumber.of(number) : value.toString();
    }

    /** The numbers of a value, row by row; a vector is a row, and a number one of a single entry. */
    private static List<List<Double>> table(Object value) {
        if (isMatrix(value)) {
            return ((List<?>) value).stream().map(row -> numbers((List<?>) row)).toList();
        }
        return List.of(numbers(value instanceof List<?> list ? list : List.of(value)));
    }

    private static List<Double> numbers(List<?> values) {
        return values.stream()
                .map(value -> value instanceof Double number ? number : Double.NaN)
                .toList();
    }

    private List<String> matrix(List<List<String>> rows) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], sheet.columns(row.get(i)));
            }
        }
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder("[");
            for (int i = 0; i < row.size(); i++) {
                line.append(i == 0 ? " " : "  ")
                        .append(" ".repeat(widths[i] - sheet.columns(row.get(i))))
                        .append(row.get(i));
            }
            lines.add(line.append(" ]").toString());
        }
        return lines;
    }
}
