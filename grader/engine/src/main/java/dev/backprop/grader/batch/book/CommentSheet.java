package dev.backprop.grader.batch.book;

import dev.backprop.grader.batch.book.BookMessages.CommentsFilled;
import dev.backprop.grader.batch.book.BookMessages.SheetRowLeft;
import dev.backprop.grader.batch.book.CsvCells.Replacement;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.report.AtomicFile;
import dev.backprop.grader.write.Markdown;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Fills comments into Moodle's grading worksheet, in the column behind all others that is there where an assignment takes comments as
 * feedback. Moodle takes a comment for HTML. The sheet itself stays; in the copy nothing but the comments is different.
 */
public final class CommentSheet {

    private static final String ENGLISH = "feedback comments";

    private CommentSheet() {}

    /**
     * Fills comments into a copy of a worksheet, which lies in the output folder and is called like it and {@code -comments}.
     *
     * @param column the column, by its name; empty: the last one, where that can be no other
     * @param comments by the students' ids; who has none keeps what is there
     * @return what to tell
     * @throws MessageException if it is not clear what to fill, or the copy would be the sheet itself
     */
    public static List<Message> fill(Path out, Path sheet, Optional<String> column, Map<String, String> comments) {
        Path target = Sheet.copy(sheet, Optional.empty(), out, "-comments.csv");
        Sheet filled = Sheet.read(sheet);
        int at = column(filled, column);
        List<Message> told = new ArrayList<>();
        List<Replacement> replacements = new ArrayList<>();
        new SheetMatching(Books.read(out, Optional.empty()).grades(), filled.kind(), told)
                .rows()
                .forEach((grade, row) -> {
                    String comment = comments.get(grade.student().id());
                    if (comment != null && at >= row.cells().size()) {
                        told.add(new SheetRowLeft(row.line(), SheetRowLeft.Reason.TOO_SHORT, ""));
                    } else if (comment != null) {
                        replacements.add(new Replacement(row.cells().get(at), html(comment)));
                    }
                });
        AtomicFile.ofOwner(target).write(filled.cells().with(replacements));
        told.add(
                0,
                new CommentsFilled(
                        sheet.toString(),
                        target.toString(),
                        filled.name(at),
                        replacements.size(),
                        filled.kind().students().size() - replacements.size()));
        return told;
    }

    private static int column(Sheet sheet, Optional<String> said) {
        if (said.isPresent()) {
            return sheet.column(said.get(), sheet.columns());
        }
        SheetKind kind = sheet.kind();
        int last = sheet.columns().size() - 1;
        // In a worksheet the points, the most that can be reached, and a date stand before it, and a date is never
        // empty.
        boolean canBeComments = kind.usual().isPresent()
                && last > kind.usual().getAsInt() + 2
                && kind.students().stream()
                        .map(row -> row.text(last).strip())
                        .allMatch(text -> text.isEmpty() || text.startsWith("<"));
        if (sheet.name(last).equalsIgnoreCase(ENGLISH) || canBeComments) {
            return last;
        }
        throw sheet.unclear(sheet.columns());
    }

    /** Text as HTML shows it, line by line, in ASCII: nothing in it is markup, and nothing is CSV's. */
    private static String html(String text) {
        return text.lines()
                .map(line -> Markdown.referring(line, sign -> !isPlain(sign)))
                .collect(Collectors.joining("<br>", "<pre>", "</pre>"));
    }

    private static boolean isPlain(int sign) {
        return sign == ' ' || (sign < 0x80 && (Character.isLetterOrDigit(sign) || ".-/".indexOf(sign) >= 0));
    }
}
