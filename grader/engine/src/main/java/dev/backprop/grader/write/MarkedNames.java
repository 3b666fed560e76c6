package dev.backprop.grader.write;

import dev.backprop.grader.report.CheckReport;
import java.util.List;
import java.util.function.UnaryOperator;

/** Names with their marks and points, one after the other, in as few lines as they take. */
final class MarkedNames {

    /**
     * One of them.
     *
     * @param points such as {@code 1/2}
     */
    record Item(Mark mark, String name, String points) {}

    private final Sheet sheet;
    private final int indent;

    /** @param indent where each line begins */
    MarkedNames(Sheet sheet, int indent) {
        this.sheet = sheet;
        this.indent = indent;
    }

    /** @param name what a check of an id is called here */
    void print(List<CheckReport> checks, UnaryOperator<String> name) {
        print(checks.stream()
                .map(check ->
                        new Item(Mark.of(check.status()), name.apply(check.id()), PointsText.brief(List.of(check))))
                .toList());
    }

    /** Goes on in the line that is begun, if one is. */
    void print(List<Item> items) {
        boolean symbols = sheet.style().symbols();
        String gap = symbols ? "   " : " ";
        sheet.to(indent);
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            Mark mark = item.mark();
            boolean last = i == items.size() - 1;
            String sign = mark.text(sheet.style()) + " ";
            String tail = " " + item.points() + (symbols || last ? "" : ",");
            if (i > 0 && sheet.columns(gap + sign + item.name() + tail) > sheet.left()) {
                sheet.end();
                sheet.to(indent);
            } else if (i > 0) {
                sheet.put(gap);
            }
            sheet.put(mark.ink(), sign);
            sheet.cut(mark == Mark.PASSED ? Ink.NORMAL : mark.ink(), sheet.left() - sheet.columns(tail), item.name());
            sheet.put(Ink.DIM, tail);
        }
        sheet.end();
    }
}
