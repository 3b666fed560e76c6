package dev.backprop.grader.batch.book;

import dev.backprop.grader.batch.book.BookMessages.AssignmentNotGraded;
import dev.backprop.grader.batch.book.BookMessages.SheetBroken;
import dev.backprop.grader.batch.book.BookMessages.SheetColumnMissing;
import dev.backprop.grader.batch.book.BookMessages.SheetColumnUnclear;
import dev.backprop.grader.batch.book.BookMessages.SheetFilled;
import dev.backprop.grader.batch.book.BookMessages.SheetMaxDiffers;
import dev.backprop.grader.batch.book.BookMessages.SheetNotItself;
import dev.backprop.grader.batch.book.BookMessages.SheetRowLeft;
import dev.backprop.grader.batch.book.BookMessages.SheetWithoutHandin;
import dev.backprop.grader.batch.book.BookMessages.SheetWithoutStudent;
import dev.backprop.grader.batch.book.CsvCells.NoCsvException;
import dev.backprop.grader.batch.book.CsvCells.Replacement;
import dev.backprop.grader.batch.book.CsvCells.Row;
import dev.backprop.grader.batch.book.Grade.Points;
import dev.backprop.grader.batch.policy.CoursePolicy;
import dev.backprop.grader.batch.policy.FinalMark;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.message.ShortNumber;
import dev.backprop.grader.report.AtomicFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Fills the points of a class into a sheet that was exported from a learning platform: a gradebook from Canvas, or an offline grading
 * worksheet from Moodle. The sheet itself stays; what is written is a copy in which nothing but the points is different.
 */
public final class GradeSheet {

    private static final int MOST_BYTES = 64 * 1024 * 1024;
    private static final Pattern DECIMAL_COMMA = Pattern.compile("-?\\d+,\\d+");
    private static final Pattern DECIMAL_POINT = Pattern.compile("-?\\d+\\.\\d+");
    private static final Pattern CANVAS_NUMBER = Pattern.compile("\\s*\\(\\d+\\)\\s*$");

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
    private final Path target;
    private final CsvCells cells;
    private final SheetKind kind;
    private final int column;
    private final List<Message> told = new ArrayList<>();

    private GradeSheet(Filling filling, Path target) {
        this.filling = filling;
        this.target = target;
        this.cells = read(filling.sheet());
        this.kind = SheetKind.of(cells.rows());
        this.column = column();
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
        Path target = filling.to().orElseGet(() -> out.resolve(stem(filling.sheet()) + "-filled.csv"));
        if (isSame(target, filling.sheet())) {
            throw new MessageException(new SheetNotItself(target.toString()));
        }
        return new GradeSheet(filling, target).fill(grades);
    }

    /** What a sheet is called without its ending. */
    static String stem(Path sheet) {
        String name = String.valueOf(sheet.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    static boolean isSame(Path target, Path sheet) {
        try {
            return Files.exists(target) && Files.isSameFile(target, sheet);
        } catch (IOException e) {
            return target.toAbsolutePath()
                    .normalize()
                    .equals(sheet.toAbsolutePath().normalize());
        }
    }

    private List<Message> fill(List<Grade> grades) {
        requireKnown(grades);
        Map<Grade, Row> rows = new SheetMatching(grades, kind, told).rows();
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
        AtomicFile.ofOwner(target).write(cells.with(replacements));
        List<Message> messages = new ArrayList<>();
        messages.add(new SheetFilled(
                filling.sheet().toString(),
                target.toString(),
                name(column),
                filling.assignment().orElse("all assignments"),
                replacements.size(),
                kind.students().size() - replacements.size()));
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
        return comma == point ? cells.separator() == ';' : comma;
    }

    private boolean anyCell(Pattern pattern) {
        return cells.rows().stream()
                .skip(1)
                .flatMap(row -> row.cells().stream())
                .anyMatch(cell -> pattern.matcher(cell.text().strip()).matches());
    }

    private Optional<Message> differingMaximum(double ours) {
        return kind.maximum().stream()
                .findFirst()
                .map(row -> row.text(column + kind.maximumOffset()).strip().replace(',', '.'))
                .filter(text -> text.matches("\\d{1,9}(?:\\.\\d{1,9})?"))
                .filter(text -> ours > 0 && Double.parseDouble(text) != ours)
                .map(text -> new SheetMaxDiffers(
                        name(column), ShortNumber.inFull(Double.parseDouble(text)), ShortNumber.inFull(ours)));
    }

    private int column() {
        if (filling.column().isPresent()) {
            String wanted = filling.column().get().strip();
            List<Integer> named = new ArrayList<>();
            for (int i = 0; i < cells.rows().get(0).cells().size(); i++) {
                String name = name(i);
                if (name.equalsIgnoreCase(wanted)
                        || CANVAS_NUMBER.matcher(name).replaceFirst("").equalsIgnoreCase(wanted)) {
                    named.add(i);
                }
            }
            if (named.isEmpty()) {
                throw new MessageException(
                        new SheetColumnMissing(filling.sheet().toString(), wanted, names(kind.candidates())));
            }
            if (named.size() > 1) {
                throw unclear(named);
            }
            return named.get(0);
        }
        return kind.usual().orElseThrow(() -> unclear(kind.candidates()));
    }

    private MessageException unclear(List<Integer> columns) {
        return new MessageException(new SheetColumnUnclear(filling.sheet().toString(), names(columns)));
    }

    private List<String> names(List<Integer> columns) {
        return columns.stream().map(this::name).toList();
    }

    private String name(int at) {
        return cells.rows().get(0).text(at).strip();
    }

    /** @throws MessageException if it is no CSV that says anything */
    static CsvCells read(Path sheet) {
        try (InputStream in = Files.newInputStream(sheet)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw broken(sheet, "it is larger than 64 MiB", null);
            }
            CsvCells cells = CsvCells.of(bytes);
            if (cells.rows().isEmpty()) {
                throw broken(sheet, "it is empty", null);
            }
            return cells;
        } catch (NoSuchFileException e) {
            throw broken(sheet, "there is no such file", e);
        } catch (IOException e) {
            throw broken(sheet, e.getClass().getSimpleName().toLowerCase(Locale.ROOT), e);
        } catch (NoCsvException e) {
            throw broken(sheet, String.valueOf(e.getMessage()), e);
        }
    }

    private static MessageException broken(Path sheet, String reason, @Nullable Exception cause) {
        return new MessageException(new SheetBroken(sheet.toString(), reason), cause);
    }
}
