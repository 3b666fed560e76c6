package dev.backprop.grader.write;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.backprop.grader.report.CheckReport;
import dev.backprop.grader.report.CheckStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The checks that there is something to say about, but for the one to work on next: a line each. */
final class OtherChecks {

    private static final int INDENT = 2;
    private static final int GAP = 2;
    private static final int LEAST_FOR_MESSAGE = 20;

    /** A line: one check, or several of which the same is to be said. */
    private record Row(
            Mark mark,
            String names,
            boolean several,
            String points,
            @Nullable String message) {}

    private final Sheet sheet;

    OtherChecks(Sheet sheet) {
        this.sheet = sheet;
    }

    void print(List<CheckReport> checks) {
        List<Row> rows = rows(checks);
        int names = INDENT + sheet.widest(rows, row -> row.mark().text(sheet.style())) + 1;
        int pointsColumns = sheet.widest(rows, Row::points);
        int room = sheet.style().width() - names - GAP - pointsColumns;
        // A row of several checks runs over, and takes no room from others.
        int points = names + sheet.widest(rows, row -> fits(row, room) && !row.several() ? row.names() : "") + GAP;
        int messages = points + pointsColumns + GAP;
        for (Row row : rows) {
            sheet.to(INDENT).put(row.mark().ink(), row.mark().text(sheet.style()));
            sheet.to(names);
            if (fits(row, room)) {
                sheet.put(row.names()).put(" ".repeat(GAP));
                sheet.to(points).put(Ink.DIM, row.points()).put(" ".repeat(GAP));
                message(row, messages);
            } else {
                sheet.paragraph(Ink.NORMAL, names, row.names() + " ".repeat(GAP) + row.points());
                if (row.message() != null) {
                    sheet.lines(Ink.NORMAL, 2 * INDENT, row.message());
                }
            }
        }
    }

    private boolean fits(Row row, int room) {
        return sheet.columns(row.names()) <= room;
    }

    private void message(Row row, int column) {
        if (row.message() == null) {
            sheet.end();
        } else if (sheet.left() < LEAST_FOR_MESSAGE || sheet.style().width() - column < LEAST_FOR_MESSAGE) {
            sheet.end();
            sheet.lines(Ink.NORMAL, 2 * INDENT, row.message());
        } else if (row.mark() == Mark.TODO || row.mark() == Mark.NOT_RUN) {
            // Its end says where to go on, or whom to tell, so nothing is cut off.
            sheet.paragraph(Ink.NORMAL, column, row.message());
        } else {
            String line = row.message().lines().findFirst().orElse("");
            sheet.to(column).cut(Ink.NORMAL, sheet.left(), shortened(line, sheet.left()));
            sheet.end();
        }
    }

    /** Its first sentence, where that fits and the whole does not. */
    private String shortened(String line, int room) {
        int end = line.indexOf(". ") + 1;
        return sheet.columns(line) > room && end > 0 && end <= room ? line.substring(0, end) : line;
    }

    /** One call gives all values, so what goes wrong in it goes wrong for many checks alike: said once. */
    private static List<Row> rows(List<CheckReport> checks) {
        record Alike(CheckStatus status, Object said) {}
        Map<Alike, List<CheckReport>> groups = checks.stream()
                .collect(groupingBy(check -> new Alike(check.status(), check.alike()), LinkedHashMap::new, toList()));
        return groups.values().stream().map(OtherChecks::row).toList();
    }

    private static Row row(List<CheckReport> group) {
        CheckReport first = group.get(0);
        return new Row(
                Mark.of(first.status()),
                String.join(", ", group.stream().map(CheckReport::id).toList()),
                group.size() > 1,
                PointsText.brief(group),
                first.text());
    }
}
