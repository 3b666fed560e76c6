package dev.backprop.grader.batch.book;

import dev.backprop.grader.batch.book.Grade.Points;
import dev.backprop.grader.message.ShortNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;

/**
 * Makes {@code gradebook.csv}: RFC 4180, UTF-8, a point in numbers. Columns {@code id, name, group, raw, max}, one for each assignment by
 * its id, {@code status} ({@code graded}, {@code nothing-handed-in}, {@code no-source}, {@code rejected}, {@code failed},
 * {@code partial}, {@code pending}) and {@code note}. The last three of these have no points: none were found, which is not 0.
 */
final class Gradebook {

    private Gradebook() {}

    /** @param assignments the columns */
    static String csv(List<Grade> grades, List<String> assignments) {
        List<String> header = new ArrayList<>(List.of("id", "name", "group", "raw", "max"));
        // Ids of a course; but a report is a file, and may say what it likes.
        assignments.forEach(assignment -> header.add(SpreadsheetText.of(assignment)));
        header.addAll(List.of("status", "note"));
        StringBuilder csv = new StringBuilder(line(header));
        grades.forEach(grade -> csv.append(line(row(grade, assignments))));
        return csv.toString();
    }

    private static String line(List<String> cells) {
        return CSVFormat.RFC4180.format(cells.toArray()) + "\r\n";
    }

    private static List<String> row(Grade grade, List<String> assignments) {
        List<String> row = new ArrayList<>();
        row.add(SpreadsheetText.of(grade.student().id()));
        row.add(SpreadsheetText.of(grade.student().name()));
        row.add(SpreadsheetText.of(Optional.ofNullable(grade.student().group()).orElse("")));
        row.add(grade.total().map(points -> ShortNumber.inFull(points.score())).orElse(""));
        row.add(grade.total()
                .map(points -> ShortNumber.inFull(points.maxScore()))
                .orElse(""));
        for (String assignment : assignments) {
            Points points = grade.points().get(assignment);
            row.add(points == null ? "" : ShortNumber.inFull(points.score()));
        }
        row.add(grade.status().word());
        row.add(SpreadsheetText.of(String.join(" ", grade.notes())));
        return row;
    }
}
