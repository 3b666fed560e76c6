package dev.backprop.grader.batch.book;

import dev.backprop.grader.batch.book.Grade.Points;
import dev.backprop.grader.batch.policy.FinalMark;
import dev.backprop.grader.message.ShortNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes {@code gradebook.csv}: RFC 4180, UTF-8, a point in numbers. Columns {@code id, name, group, raw, max}, one for each assignment by
 * its id, {@code status} ({@code graded}, {@code nothing-handed-in}, {@code no-source}, {@code rejected}, {@code failed},
 * {@code partial}, {@code pending}) and {@code note}. The last three of these have no points: none were found, which is not 0.
 */
final class Gradebook {

    private Gradebook() {}

    /**
     * The table.
     *
     * @param assignments the columns
     * @param isCounted whether the course has a policy: then there are the columns {@code final}, {@code final max}, and one more for each
     *     assignment, and the note says what has moved a mark
     */
    static String csv(List<Grade> grades, List<String> assignments, boolean isCounted) {
        List<String> header = new ArrayList<>(List.of("id", "name", "group", "raw", "max"));
        header.addAll(assignments);
        if (isCounted) {
            header.addAll(List.of("final", "final max"));
            assignments.forEach(assignment -> header.add(assignment + " final"));
        }
        header.addAll(List.of("status", "note"));
        StringBuilder csv = new StringBuilder(SpreadsheetText.line(header));
        grades.forEach(grade -> csv.append(SpreadsheetText.line(row(grade, assignments))));
        return csv.toString();
    }

    private static String counted(FinalMark.@Nullable Part part) {
        Double points = part == null ? null : part.points();
        return points != null ? ShortNumber.inFull(points) : part != null && part.isExempt() ? "EX" : "";
    }

    private static List<String> row(Grade grade, List<String> assignments) {
        List<String> row = new ArrayList<>();
        row.add(grade.student().id());
        row.add(grade.student().name());
        row.add(Objects.requireNonNullElse(grade.student().group(), ""));
        row.add(grade.total().map(points -> ShortNumber.inFull(points.score())).orElse(""));
        row.add(grade.total()
                .map(points -> ShortNumber.inFull(points.maxScore()))
                .orElse(""));
        for (String assignment : assignments) {
            Points points = grade.points().get(assignment);
            row.add(points == null ? "" : ShortNumber.inFull(points.score()));
        }
        List<String> notes = new ArrayList<>(grade.notes());
        grade.counted().ifPresent(mark -> {
            row.add(mark.points().isPresent() ? ShortNumber.inFull(mark.points().getAsDouble()) : "");
            row.add(ShortNumber.inFull(mark.max()));
            assignments.forEach(assignment -> row.add(counted(mark.parts().get(assignment))));
            notes.addAll(grade.moved());
        });
        row.add(grade.status().word());
        row.add(String.join(" ", notes));
        return row;
    }
}
