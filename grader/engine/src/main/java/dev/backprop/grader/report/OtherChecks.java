package dev.backprop.grader.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** The checks that there is something to say about, but for the one to work on next: a line each. */
final class OtherChecks {

    private static final int INDENT = 2;
    private static final int GAP = 2;
    private static final int LEAST_FOR_MESSAGE = 20;

    /** A line: one check, or several that did not run for the same reason. */
    private record Row(
            Mark mark,
            String names,
            String points,
            @Nullable String message) {}

    private final Sheet sheet;

    OtherChecks(Sheet sheet) {
        this.sheet = sheet;
    }

    void print(List<CheckReport> checks) {
        List<Row> rows = rows(checks);
        int widestName = sheet.style().width() / 3;
        int names = INDENT + widest(rows, row -> sheet.columns(row.mark().text(sheet.style()))) + 1;
        int points = names + Math.min(widest(rows, this::nameColumns), widestName) + GAP;
        int messages = points + widest(rows, row -> sheet.columns(row.points())) + GAP;
        for (Row row : rows) {
            sheet.to(INDENT).put(row.mark().ink(), row.mark().text(sheet.style()));
            sheet.to(names).cut(Ink.NORMAL, widestName, row.names()).put(" ".repeat(GAP));
            sheet.to(points).put(Ink.DIM, row.points()).put(" ".repeat(GAP));
            message(row, messages);
        }
    }

    private void message(Row row, int column) {
        if (row.message() == null) {
            sheet.end();
        } else if (sheet.style().width() - column < LEAST_FOR_MESSAGE) {
            sheet.end();
            sheet.lines(Ink.NORMAL, 2 * INDENT, row.message());
        } else if (row.mark() == Mark.TODO) {
            // Its end says where to go on, so nothing is cut off.
            sheet.paragraph(Ink.NORMAL, column, row.message());
        } else {
            sheet.to(column)
                    .cut(
                            Ink.NORMAL,
                            sheet.left(),
                            row.message().lines().findFirst().orElse(""));
            sheet.end();
        }
    }

    /** How wide the column of names has to be for this row; a row of several checks runs over, and takes no room from others. */
    private int nameColumns(Row row) {
        return row.mark() == Mark.NOT_RUN ? 0 : sheet.columns(row.names());
    }

    private static int widest(List<Row> rows, ToIntFunction<Row> width) {
        return rows.stream().mapToInt(width).max().orElse(0);
    }

    private static List<Row> rows(List<CheckReport> checks) {
        List<Row> rows = new ArrayList<>();
        Map<String, List<CheckReport>> notRun = new LinkedHashMap<>();
        for (CheckReport check : checks) {
            if (check.status() == CheckStatus.NOT_RUN) {
                String reason = check.message() == null ? "" : check.message();
                notRun.computeIfAbsent(reason, key -> new ArrayList<>()).add(check);
            } else {
                rows.add(row(List.of(check)));
            }
        }
        notRun.values().forEach(group -> rows.add(row(group)));
        return rows;
    }

    private static Row row(List<CheckReport> group) {
        CheckReport first = group.get(0);
        return new Row(
                Mark.of(first.status()),
                String.join(", ", group.stream().map(CheckReport::id).toList()),
                PointsText.brief(group),
                first.message());
    }
}
