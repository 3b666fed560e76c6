package dev.backprop.grader.batch.book;

import dev.backprop.grader.batch.book.BookMessages.BooksWritten;
import dev.backprop.grader.batch.book.BookMessages.FewBegan;
import dev.backprop.grader.batch.book.BookMessages.LatenessOpen;
import dev.backprop.grader.batch.book.BookMessages.SheetNotUnderstood;
import dev.backprop.grader.batch.intake.ClassList;
import dev.backprop.grader.batch.intake.Handin;
import dev.backprop.grader.batch.intake.Unplaced;
import dev.backprop.grader.batch.policy.CoursePolicy;
import dev.backprop.grader.batch.policy.FinalMark;
import dev.backprop.grader.disk.Disk;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.report.AtomicFile;
import dev.backprop.grader.report.Report;
import dev.backprop.grader.report.ReportJson;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/**
 * Makes the gradebook and the summaries of an output folder, from what lies in it: {@code class.json}, {@code reports/} and
 * {@code failures/}. Reports are read one at a time, so that thousands need no more memory than one.
 */
public final class Books {

    private static final String SUMMARY_JSON = "summary.json";
    private static final String SUMMARY_HTML = "summary.html";
    private static final String SUMMARY_MD = "summary.md";

    private final List<Grade> grades = new ArrayList<>();
    private final Tally tally = new Tally();
    private final Questions questions = new Questions();
    private final Map<String, Integer> places = new HashMap<>();
    private final ClassList list;
    private final Path out;
    private final Optional<CoursePolicy> policy;
    private final Outcomes outcomes;
    private final List<String> leftOver;

    private Books(Path out, Optional<CoursePolicy> policy) {
        this.out = out;
        this.outcomes = new Outcomes(out);
        this.policy = policy;
        Optional<Counting> counting = policy.map(each -> new Counting(each, out));
        this.list = ClassFile.read(out);
        list.order().forEach(id -> places.put(id, places.size()));
        OneVersion version = new OneVersion();
        for (Handin handin : list.handins()) {
            Outcome outcome = outcomes.of(handin);
            if (outcome instanceof Outcome.Graded graded) {
                version.require(handin.key(), graded.report());
            }
            Grade grade = Grade.of(handin, outcome);
            grades.add(grade);
            tally.add(grade, outcome);
            counting.ifPresent(each -> each.add(handin, outcome));
            questions.ask(handin, grade, outcome);
        }
        list.unclear().forEach(unclear -> {
            Grade grade = Grade.of(unclear);
            grades.add(grade);
            tally.add(grade);
        });
        grades.sort(Comparator.comparingInt(grade -> placeOf(grade.student().id())));
        counting.ifPresent(each -> each.count(grades));
        this.leftOver = outcomes.withoutStudent(list);
    }

    /**
     * Writes {@code gradebook.csv}, {@code summary.json}, {@code summary.md} and {@link Questions} anew, and {@code summary.html} where
     * there is a {@link SummaryHtml}; by a course's policy with the marks that count, and with {@link FinalFile}.
     *
     * @return what to tell about them
     * @throws MessageException if the folder is no output folder, cannot be written to, or has reports of different versions of the
     *     grader or of an assignment; or if the policy is about somebody who is not there
     */
    public static Message write(Path out, Optional<CoursePolicy> policy) {
        return new Books(out, policy).write();
    }

    /** In the order of the roster, and who is not on it behind. */
    private int placeOf(String id) {
        return places.getOrDefault(id, list.order().size());
    }

    /**
     * Refuses to go on where most of a class was left over.
     *
     * @throws MessageException if whose more than half of it is, nobody knows
     */
    static void requireUnderstood(Path out) {
        ClassList list = ClassFile.read(out);
        List<Handin> there = list.handins().stream()
                .filter(handin -> !handin.places().isEmpty())
                .toList();
        int unplaced =
                (int) list.unplaced().stream().filter(Unplaced::mayBeWork).count();
        int left = unplaced
                + (int) there.stream()
                        .filter(handin -> handin.question() != null)
                        .count();
        if (2 * left > there.size() + unplaced) {
            throw new MessageException(new SheetNotUnderstood(left, there.size() + unplaced, out.toString()));
        }
    }

    /**
     * Reads what has come of each student, and writes nothing.
     *
     * @throws MessageException as for {@link #write}
     */
    public static Books read(Path out, Optional<CoursePolicy> policy) {
        return new Books(out, policy);
    }

    /** Everybody, in the order of the gradebook. */
    public List<Grade> grades() {
        return List.copyOf(grades);
    }

    /** The report of a hand-in; empty where there is none that can be read any more. */
    public Optional<Report> report(Handin handin) {
        return outcomes.of(handin) instanceof Outcome.Graded graded ? Optional.of(graded.report()) : Optional.empty();
    }

    /** What the policy may have meant otherwise than it says; nothing where somebody's reports are of what it has terms for. */
    public Optional<Message> openTerms() {
        return policy.flatMap(each -> each.openTerms(grades.stream()
                .flatMap(grade -> grade.points().keySet().stream())
                .distinct()
                .toList()));
    }

    private Optional<Message> openTimes() {
        int open = (int) grades.stream()
                .flatMap(grade -> grade.counted().stream())
                .filter(FinalMark::isOpen)
                .count();
        return open == 0 ? Optional.empty() : Optional.of(new LatenessOpen(open));
    }

    private Message write() {
        questions.ask(list.unplaced());
        Summary summary = tally.summary(list, leftOver, policy.isEmpty() ? null : moved(), questions.asked());
        Optional<Path> edited =
                GradebookFile.write(out, Gradebook.csv(grades, tally.assignments(), policy.isPresent()));
        writeFinal();
        AtomicFile.ofOwner(out.resolve(SUMMARY_JSON)).write(ReportJson.text(summary));
        AtomicFile.ofOwner(out.resolve(SUMMARY_MD)).write(SummaryPage.markdown(summary));
        questions.write(out);
        Optional<SummaryHtml> page = ServiceLoader.load(SummaryHtml.class).findFirst();
        Path html = out.resolve(SUMMARY_HTML);
        page.ifPresentOrElse(writer -> AtomicFile.ofOwner(html).write(writer.html(summary)), () -> Disk.delete(html));
        int graded =
                (int) grades.stream().filter(grade -> grade.total().isPresent()).count();
        int failed = summary.failures().size();
        return new BooksWritten(
                out.toString(),
                graded,
                failed,
                grades.size() - graded - failed - list.unclear().size(),
                list.unclear().size(),
                questions.asked().size(),
                page.isPresent(),
                edited.map(Path::toString).orElse(""),
                Stream.of(openTerms().stream(), openTimes().stream(), FewBegan.of(summary.assignments()).stream())
                        .flatMap(messages -> messages)
                        .map(Message::text)
                        .toList());
    }

    private List<Summary.Moved> moved() {
        return grades.stream()
                .flatMap(grade -> grade.moved().stream()
                        .map(line -> new Summary.Moved(
                                grade.student().id(), grade.student().name(), line)))
                .toList();
    }

    private void writeFinal() {
        Path file = out.resolve(FinalFile.NAME);
        if (policy.isPresent()) {
            AtomicFile.ofOwner(file).write(ReportJson.text(FinalFile.of(policy.get(), grades)));
        } else {
            // What was made of other reports would be taken for what is made of these.
            Disk.delete(file);
        }
    }
}
