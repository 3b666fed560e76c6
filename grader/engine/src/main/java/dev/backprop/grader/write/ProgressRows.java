package dev.backprop.grader.write;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What is done and what is open, a short row each: in columns, or in sentences where there are no symbols. */
public final class ProgressRows {

    private static final int INDENT = 2;
    private static final int GAP = 2;

    /** How many columns of a title or a file are worth showing. */
    private static final int LEAST_TEXT = 12;

    private record Row(int indent, String id, String text, String points, Ink ink, String state) {
        boolean isNote() {
            return state.isEmpty();
        }
    }

    private final List<Row> rows = new ArrayList<>();

    /** A row of an assignment. */
    public void assignment(String id, String title, String points, Ink ink, String state) {
        rows.add(new Row(0, id, title, points, ink, state));
    }

    /** A row of an exercise of the assignment above. */
    public void exercise(String id, String file, String points, Ink ink, String state) {
        rows.add(new Row(INDENT, id, file, points, ink, state));
    }

    /** Something about the assignment above that is no row. */
    public void note(String text) {
        rows.add(new Row(INDENT, "", text, "", Ink.DIM, ""));
    }

    public void print(Sheet sheet) {
        int id = widest(sheet, row -> " ".repeat(row.indent()) + row.id());
        int points = widest(sheet, Row::points);
        int state = Math.min(widest(sheet, Row::state), sheet.style().width() / 3);
        int text = Math.min(widest(sheet, Row::text), sheet.style().width() - id - points - state - 3 * GAP);
        for (Row row : rows) {
            if (row.isNote()) {
                sheet.paragraph(row.ink(), row.indent(), row.text());
            } else if (sheet.style().symbols()) {
                Ink name = row.indent() == 0 ? Ink.BOLD : Ink.NORMAL;
                sheet.to(row.indent())
                        .cut(name, sheet.style().width() - points - state - 2 * GAP - row.indent(), row.id());
                if (text >= LEAST_TEXT) {
                    sheet.to(id + GAP).cut(Ink.DIM, text, row.text()).to(id + GAP + text);
                } else {
                    sheet.to(id);
                }
                sheet.put(" ".repeat(GAP + points - sheet.columns(row.points())))
                        .put(row.points());
                sheet.put(" ".repeat(GAP))
                        .cut(row.ink(), sheet.left(), row.state())
                        .end();
            } else {
                sheet.paragraph(
                        Ink.NORMAL,
                        row.indent(),
                        Labels.of("list.row", row.id(), row.text(), row.points(), row.state()));
            }
        }
    }

    private int widest(Sheet sheet, Function<Row, String> column) {
        return sheet.widest(rows.stream().filter(row -> !row.isNote()).toList(), column);
    }
}
