package dev.backprop.grader.batch.book;

import dev.backprop.grader.batch.book.BookMessages.HumanAsks;
import dev.backprop.grader.batch.book.BookMessages.HumanChooses;
import dev.backprop.grader.batch.book.BookMessages.HumanGrades;
import dev.backprop.grader.batch.book.BookMessages.HumanLooks;
import dev.backprop.grader.batch.book.BookMessages.HumanNames;
import dev.backprop.grader.batch.book.BookMessages.HumanUnpacks;
import dev.backprop.grader.batch.book.Summary.Asked;
import dev.backprop.grader.batch.intake.Handin;
import dev.backprop.grader.batch.intake.Question;
import dev.backprop.grader.batch.intake.Unplaced;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.message.Said;
import dev.backprop.grader.report.AssignmentStatus;
import dev.backprop.grader.sources.files.FileKind;
import dev.backprop.grader.sources.files.FileName;
import dev.backprop.grader.sources.files.SourceMessages.ArchiveInside;
import dev.backprop.grader.sources.files.SourceMessages.NoJavaFile;
import dev.backprop.grader.sources.files.SourceMessages.SeveralDeclarations;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the grader leaves to a human: {@code needs-a-human.csv}, with the columns {@code hand-in, reason, next}. There is none where there
 * is nothing to ask.
 */
final class Questions {

    static final String FILE = "needs-a-human.csv";

    private final List<Asked> rows = new ArrayList<>();

    /**
     * Asks whose a hand-in is, what is in it where nothing was found that could be graded, and which of several files is meant where
     * they differ.
     */
    void ask(Handin handin, Grade grade, Outcome outcome) {
        Question question = handin.question();
        if (question != null) {
            add(question.label(), question.reason(), new HumanNames(question.label()));
        }
        boolean isUnread = grade.status() == Grade.Status.NO_SOURCE || grade.status() == Grade.Status.REJECTED;
        if (isUnread && !handin.places().isEmpty()) {
            Path last = handin.places().get(handin.places().size() - 1);
            add(
                    handin.key(),
                    String.join(" ", grade.notes()),
                    says(outcome, NoJavaFile.class).findFirst().isPresent()
                            ? new HumanAsks()
                            : next(handin.places().size() == 1 ? last : null));
        }
        String doubt = handin.doubt();
        if (doubt != null && hasUntouched(outcome)) {
            add(handin.key(), doubt, new HumanChooses());
        }
        says(outcome, SeveralDeclarations.class).forEach(text -> add(handin.key(), text, new HumanChooses()));
        if (!isUnread) {
            says(outcome, ArchiveInside.class).forEach(text -> add(handin.key(), text, new HumanUnpacks()));
        }
    }

    private static boolean hasUntouched(Outcome outcome) {
        return outcome instanceof Outcome.Graded graded
                && graded.report().assignments().stream()
                        .flatMap(assignment -> assignment.byExercise().stream())
                        .anyMatch(exercise -> exercise.status() == AssignmentStatus.UNTOUCHED);
    }

    /** What a report says of that kind, once. */
    private static Stream<String> says(Outcome outcome, Class<? extends Message> kind) {
        return outcome instanceof Outcome.Graded graded
                ? graded.report().assignments().stream()
                        .flatMap(assignment -> assignment.byExercise().stream())
                        .flatMap(exercise -> Stream.ofNullable(exercise.message()))
                        .flatMap(said -> said.parts().stream())
                        .filter(said -> said.isA(kind))
                        .map(Said::text)
                        .distinct()
                : Stream.empty();
    }

    void ask(List<Unplaced> unplaced) {
        unplaced.stream()
                .filter(Unplaced::mayBeWork)
                .forEach(each -> add(each.path(), each.reason(), nextOfUnplaced(each)));
    }

    private void add(String handin, String reason, Message next) {
        rows.add(new Asked(handin, reason, next.text()));
    }

    List<Asked> asked() {
        return rows;
    }

    /** Once somebody says whose it is, it is graded. */
    private static Message nextOfUnplaced(Unplaced unplaced) {
        Path work = unplaced.work();
        return work != null && canBeGraded(work) ? new HumanNames(unplaced.path()) : next(work);
    }

    private static Message next(@Nullable Path work) {
        return work == null || !canBeGraded(work)
                ? new HumanLooks()
                : new HumanGrades("./grade --dir " + quoted(work.toString()));
    }

    private static boolean canBeGraded(Path work) {
        String name = String.valueOf(work.getFileName());
        boolean isReadable = FileKind.of(name) == FileKind.ARCHIVE
                && !name.toLowerCase(Locale.ROOT).endsWith(".rar");
        return isReadable || FileName.mayBeSource(name) || Files.isDirectory(work);
    }

    /** As a shell takes it, whatever is in it. */
    private static String quoted(String path) {
        return path.matches("[A-Za-z0-9_./-]+") ? path : "'" + path.replace("'", "'\\''") + "'";
    }

    void write(Path out) {
        SpreadsheetText.write(
                out.resolve(FILE),
                List.of("hand-in", "reason", "next"),
                rows.stream()
                        .map(row -> List.of(row.handin(), row.reason(), row.next()))
                        .toList());
    }
}
