package dev.backprop.grader.batch.book;

import dev.backprop.grader.batch.intake.Handin;
import dev.backprop.grader.batch.intake.Student;
import dev.backprop.grader.batch.policy.CoursePolicy;
import dev.backprop.grader.batch.policy.FinalMark;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.report.Report;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What has come of each student of an output folder, for whoever tells it to them. Reports are read one at a time. */
public final class Results {

    /**
     * A student.
     *
     * @param status as in the gradebook
     * @param handin empty where it is not known whether there is one
     * @param isGraded whether something was handed in, and there is a mark for it
     * @param counted what the course makes of the mark; empty where it has no policy
     */
    public record Result(
            Student student, String status, Optional<Handin> handin, boolean isGraded, Optional<FinalMark> counted) {}

    private final Outcomes outcomes;
    private final List<Result> all;
    private final Optional<Message> question;

    private Results(Outcomes outcomes, List<Result> all, Optional<Message> question) {
        this.question = question;
        this.outcomes = outcomes;
        this.all = all;
    }

    /**
     * Reads what came of everybody.
     *
     * @throws MessageException if the folder or its reports cannot be those of one gradebook, or the policy is about somebody who is
     *     not there
     */
    public static Results of(Path out, Optional<CoursePolicy> policy) {
        Map<String, Handin> handins = new HashMap<>();
        ClassFile.read(out).handins().forEach(handin -> handins.put(handin.key(), handin));
        List<Grade> grades = Books.grades(out, policy);
        List<Result> all = grades.stream()
                .map(grade -> new Result(
                        grade.student(),
                        grade.status().word(),
                        Optional.ofNullable(handins.get(grade.key())),
                        grade.total().isPresent() && grade.status() != Grade.Status.NOTHING_HANDED_IN,
                        grade.counted()))
                .toList();
        return new Results(new Outcomes(out), all, policy.flatMap(each -> Books.openTerms(grades, each)));
    }

    /** Everybody, in the order of the gradebook. */
    public List<Result> all() {
        return all;
    }

    /** What the policy may have meant otherwise than it says. */
    public Optional<Message> question() {
        return question;
    }

    /** The report of a hand-in; empty where there is none that can be read any more. */
    public Optional<Report> report(Handin handin) {
        return outcomes.of(handin) instanceof Outcome.Graded graded ? Optional.of(graded.report()) : Optional.empty();
    }
}
