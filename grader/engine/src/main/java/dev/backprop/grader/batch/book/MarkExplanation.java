package dev.backprop.grader.batch.book;

import dev.backprop.grader.batch.book.BookMessages.MarkTogether;
import dev.backprop.grader.batch.book.BookMessages.NobodyOfThatName;
import dev.backprop.grader.batch.intake.NameForms;
import dev.backprop.grader.batch.policy.CoursePolicy;
import dev.backprop.grader.batch.policy.FinalMark;
import dev.backprop.grader.message.MessageException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says how a student's mark came about, line by line. */
public final class MarkExplanation {

    private MarkExplanation() {}

    /**
     * The lines.
     *
     * @param said the student, by id, address or name
     * @throws MessageException if that is not one student, or the folder or the policy cannot be read
     */
    public static List<String> lines(Path out, CoursePolicy policy, String said) {
        List<Grade> meant = Books.grades(out, Optional.of(policy)).stream()
                .filter(grade -> isMeant(grade, said))
                .toList();
        if (meant.size() != 1) {
            throw new MessageException(new NobodyOfThatName(
                    said, meant.stream().map(grade -> grade.student().id()).toList()));
        }
        Grade grade = meant.get(0);
        List<String> lines = new ArrayList<>();
        lines.add(grade.student().id() + " " + grade.student().name() + ", "
                + grade.status().word());
        FinalMark mark = grade.counted().orElseThrow();
        mark.lines()
                .forEach(line ->
                        lines.add(line.assignment() + ": " + line.message().text()));
        lines.add(new MarkTogether(mark.points().orElse(-1), mark.max()).text());
        return lines;
    }

    private static boolean isMeant(Grade grade, String said) {
        return grade.student().id().equalsIgnoreCase(said)
                || grade.student().marks().containsValue(said)
                || NameForms.unordered(grade.student().name()).equals(NameForms.unordered(said));
    }
}
