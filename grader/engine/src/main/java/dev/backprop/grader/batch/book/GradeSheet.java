package dev.backprop.grader.batch.book;

import dev.backprop.grader.batch.book.BookMessages.AssignmentNotGraded;
import dev.backprop.grader.batch.book.BookMessages.SheetFilled;
import dev.backprop.grader.batch.book.BookMessages.SheetMaxDiffers;
import dev.backprop.grader.batch.book.BookMessages.SheetRowLeft;
import dev.backprop.grader.batch.book.BookMessages.SheetWithoutHandin;
import dev.backprop.grader.batch.book.BookMessages.SheetWithoutStudent;
import dev.backprop.grader.batch.book.CsvCells.Replacement;
import dev.backprop.grader.batch.book.CsvCells.Row;
import dev.backprop.grader.batch.book.Grade.Points;
import dev.backprop.grader.batch.policy.CoursePolicy;
import dev.backprop.grader.batch.policy.FinalMark;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.message.ShortNumber;
import dev.backprop.grader.report.AtomicFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Fills the points of a class into a sheet that was exported from a learning platform: a gradebook from Canvas, or an offline grading
 * worksheet from Moodle. The sheet itself stays; what is written is a copy in which nothing but the points is different.
 */
public final class GradeSheet {

    private static final Pattern DECIMAL_COMMA = Pattern.compile("-?\\d+,\\d+");
    private static final Pattern DECIMAL_POINT = Pattern.compile("-?\\d+\\.\\d+");

    /**
     * What to fill.
     *
     * @param sheet the sheet as it was exported
     * @param to where the copy goes; empty: beside the gradebook, called like the sheet and {@code -filled}
     * @param column the column to fill, by its name; empty: as the sheet shows
     * @param assignment the points of which assignment; empty: those of all together
     * @param missing what those get who handed in nothing; empty: their cells are left as they are
     */
    public record Filling(
            Path sheet,
            Optional<Path> to,
            Optional<String> column,
            Optional<String> assignment,
            OptionalDouble missing) {}

    private final Filling filling;
    private final Sheet sheet;
    private final int column;
    private final List<Message> told = new ArrayList<>();

    private GradeSheet(Filling filling) {
        this.filling = filling;
        this.sheet = Sheet.read(filling.sheet());
        List<Integer> candidates = sheet.kind().candidates();
        this.column = filling.column()
                .map(said -> sheet.column(said, candidates))
                .orElseGet(() -> sheet.kind().usual().orElseThrow(() -> sheet.unclear(candidates)));
    }

    /**
     * Fills the points of an output folder into a copy of the sheet.
     *
     * @param policy whose marks count; those of the grader where there is none
     * @return what to tell: what was filled, which rows were left for which reason, and who is in no row
     * @throws MessageException if it is not clear what to fill, or the copy would be the sheet itself
     */
    public static List<Message> fill(Path out, Filling filling, Optional<CoursePolicy> policy) {
        Books.requireUnderstood(out);
        List<Grade> grades = Books.read(out, policy).grades();
        Path target = Sheet.copy(filling.sheet(), filling.to(), out, "-filled.csv");
        return new GradeSheet(filling).fill(target, grades);
    }

    private List<Message> fill(Path target, List<Grade> grades) {
        requireKnown(grades);
        Map<Grade, Row> rows = new SheetMatching(grades, sheet.kind(), told).rows();
        boolean hasComma = hasDecimalComma();
        List<Replacement> replacements = new ArrayList<>();
        List<Message> withoutRow = new ArrayList<>();
        double maximum = 0;
        int missing = 0;
        for (Grade grade : grades) {
            Optional<Points> points = points(grade);
            if (points.isEmpty()) {
                continue;
            }
            maximum = Math.max(maximum, points.get().maxScore());
            if (isMissing(grade) && filling.missing().isEmpty()) {
                missing++;
                continue;
            }
            Row row = rows.get(grade);
            if (row == null) {
                withoutRow.add(new SheetWithoutStudent(
                        grade.student().id(), grade.student().name()));
            } else {
                double score = isMissing(grade)
                        ? filling.missing().orElse(0)
                        : points.get().score();
                replacement(row, score, hasComma).ifPresent(replacements::add);
            }
        }
        AtomicFile.ofOwner(target).write(sheet.cells().with(replacements));
        List<Message> messages = new ArrayList<>();
        messages.add(new SheetFilled(
                filling.sheet().toString(),
                target.toString(),
                sheet.name(column),
                filling.assignment().orElse("all assignments"),
                replacements.size(),
                sheet.kind().students().size() - replacements.size()));
        differingMaximum(maximum).ifPresent(messages::add);
        if (missing > 0) {
            messages.add(new SheetWithoutHandin(missing));
        }
        messages.addAll(told);
        messages.addAll(withoutRow);
        return messages;
    }

    private void requireKnown(List<Grade> grades) {
        filling.assignment().ifPresent(id -> {
            TreeSet<String> known = new TreeSet<>();
            grades.forEach(grade -> known.addAll(grade.points().keySet()));
            if (!known.contains(id)) {
                throw new MessageException(new AssignmentNotGraded(id, List.copyOf(known)));
            }
        });
    }

    private Optional<Points> points(Grade grade) {
        if (grade.counted().isPresent()) {
            return counted(grade.counted().get());
        }
        return filling.assignment().isEmpty()
                ? grade.total()
                : Optional.ofNullable(grade.points().get(filling.assignment().get()));
    }

    /** What counts; nothing where none is asked for. */
    private Optional<Points> counted(FinalMark mark) {
        if (filling.assignment().isEmpty()) {
            return mark.points().isPresent() && mark.max() > 0
                    ? Optional.of(new Points(mark.points().getAsDouble(), mark.max()))
                    : Optional.empty();
        }
        FinalMark.Part part = mark.parts().get(filling.assignment().get());
        Double points = part == null ? null : part.points();
        return part == null || points == null ? Optional.empty() : Optional.of(new Points(points, part.max()));
    }

    /** Whether there is nothing, and nobody has said by hand what it is worth. */
    private static boolean isMissing(Grade grade) {
        return grade.status() == Grade.Status.NOTHING_HANDED_IN && grade.moved().isEmpty();
    }

    private Optional<Replacement> replacement(Row row, double score, boolean hasComma) {
        if (column >= row.cells().size()) {
            told.add(new SheetRowLeft(row.line(), SheetRowLeft.Reason.TOO_SHORT, ""));
            return Optional.empty();
        }
        String before = row.text(column).strip();
        if (before.equalsIgnoreCase("EX")) {
            told.add(new SheetRowLeft(row.line(), SheetRowLeft.Reason.EXCUSED, before));
            return Optional.empty();
        }
        String text = ShortNumber.inFull(score);
        return Optional.of(new Replacement(row.cells().get(column), hasComma ? text.replace('.', ',') : text));
    }

    /** The sheet's decimal sign, as far as any number in it shows one; next to semicolons it is a comma as a rule. */
    private boolean hasDecimalComma() {
        boolean comma = anyCell(DECIMAL_COMMA);
        boolean point = anyCell(DECIMAL_POINT);
        return comma == point ? sheet.cells().separator() == ';' : comma;
    }

    private boolean anyCell(Pattern pattern) {
        return sheet.cells().rows().stream()
                .skip(1)
                .flatMap(row -> row.cells().stream())
                .anyMatch(cell -> pattern.matcher(cell.text().strip()).matches());
    }

    private Optional<Message> differingMaximum(double ours) {
        return sheet.kind().maximum().stream()
                .findFirst()
                .map(row ->
                        row.text(column + sheet.kind().maximumOffset()).strip().replace(',', '.'))
                .filter(text -> text.matches("\\d{1,9}(?:\\.\\d{1,9})?"))
                .filter(text -> ours > 0 && Double.parseDouble(text) != ours)
                .map(text -> new SheetMaxDiffers(
                        sheet.name(column), ShortNumber.inFull(Double.parseDouble(text)), ShortNumber.inFull(ours)));
    }
}
