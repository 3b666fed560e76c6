package dev.backprop.grader.batch.book;

import dev.backprop.grader.batch.book.BookMessages.LatenessOpen;
import dev.backprop.grader.batch.book.BookMessages.MarkTogether;
import dev.backprop.grader.batch.intake.ClassList;
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
        Grade grade = ClassList.find(said, Books.read(out, Optional.of(policy)).grades(), Grade::student, Grade::key);
        FinalMark mark = grade.counted().orElseThrow();
        List<String> lines = new ArrayList<>();
        lines.add(grade.student().id() + " " + grade.student().name() + ", "
                + grade.status().word());
        mark.lines().forEach(line -> lines.add(line.text()));
        if (mark.isOpen()) {
            lines.add(new LatenessOpen(1).text());
        }
        mark.parts()
                .keySet()
                .forEach(assignment -> policy.policy()
                        .unsaid(assignment)
                        .ifPresent(message -> lines.add(assignment + ": " + message.text())));
        lines.add(new MarkTogether(mark.points().orElse(-1), mark.max()).text());
        return lines;
    }
}
