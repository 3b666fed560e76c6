package dev.backprop.grader.batch.feedback;

import dev.backprop.grader.batch.book.Books;
import dev.backprop.grader.batch.book.CommentSheet;
import dev.backprop.grader.batch.book.FinalFile;
import dev.backprop.grader.batch.book.Grade;
import dev.backprop.grader.batch.feedback.FeedbackMessages.FeedbackIsForStudents;
import dev.backprop.grader.batch.feedback.FeedbackMessages.FeedbackNeedsPolicy;
import dev.backprop.grader.batch.feedback.FeedbackMessages.FeedbackWritten;
import dev.backprop.grader.batch.feedback.FeedbackMessages.GradescopeTakesNothing;
import dev.backprop.grader.batch.feedback.FeedbackMessages.NotGiven.Reason;
import dev.backprop.grader.batch.feedback.FeedbackMessages.PlatformUnknown;
import dev.backprop.grader.batch.intake.Handin;
import dev.backprop.grader.batch.intake.Mark;
import dev.backprop.grader.batch.intake.Receipt;
import dev.backprop.grader.batch.policy.CoursePolicy;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.report.Audience;
import dev.backprop.grader.report.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Gives a class back what it may read: the texts of an output folder, for one platform. Whatever goes into them goes through {@link
 * StudentText}, which sees nothing of other students, nor of what staff has noted.
 */
public final class Feedback {

    /** What the zip or folder is called, with the platform's word behind it. */
    private static final String FOR_STUDENTS = "feedback-for-students-";

    /**
     * What to give.
     *
     * @param out the output folder
     * @param platform its word: {@code canvas}, {@code moodle}, {@code moodle-teams}, {@code folder}
     * @param policy what the marks that count are made by; empty only where the folder's marks were made without
     * @param audience students, before or after the due date
     * @param language of the texts
     * @param sheet a grading worksheet of Moodle, into a copy of which the texts go as comments
     * @param column the column of the comments; empty: as the sheet shows
     */
    public record Order(
            Path out,
            String platform,
            Optional<CoursePolicy> policy,
            Audience audience,
            Locale language,
            Optional<Path> sheet,
            Optional<String> column) {}

    private final Order order;
    private final Books books;
    private final Platform platform;
    private final StudentText texts;
    private final LeftOut leftOut = new LeftOut();
    private final Map<String, List<Filled>> files = new TreeMap<>();
    private final Map<String, String> comments = new HashMap<>();

    private record Filled(Packet packet, String text) {}

    private Feedback(Order order) {
        this.order = order;
        this.books = Books.read(order.out(), order.policy().map(CoursePolicy::withoutWords));
        this.platform = platform(order.platform(), books.grades());
        this.texts = new StudentText(order.audience(), order.language());
    }

    /**
     * Writes what students are to read.
     *
     * @return what to tell staff
     * @throws MessageException if the platform takes nothing, the audience is staff, the folder is no output folder, or a policy is
     *     missing
     */
    public static List<Message> give(Order order) {
        if (order.audience() == Audience.STAFF) {
            throw new MessageException(new FeedbackIsForStudents());
        }
        if (order.policy().isEmpty() && Files.exists(order.out().resolve(FinalFile.NAME))) {
            throw new MessageException(new FeedbackNeedsPolicy(order.out().toString()));
        }
        return new Feedback(order).give();
    }

    private static Platform platform(String word, List<Grade> all) {
        List<Platform> known =
                List.of(new CanvasFeedback(), MoodleFeedback.of(all), new MoodleTeamFeedback(), new FolderFeedback());
        if (word.equals("gradescope")) {
            throw new MessageException(new GradescopeTakesNothing());
        }
        return known.stream()
                .filter(each -> each.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new MessageException(new PlatformUnknown(
                        word, known.stream().map(Platform::word).toList())));
    }

    private List<Message> give() {
        byReport().values().forEach(this::give);
        Path target = order.out().resolve(FOR_STUDENTS + platform.word() + (platform.takesZip() ? ".zip" : ""));
        SortedMap<String, String> safe = withOneOwner();
        TextFiles.write(target, platform.takesZip(), safe);
        List<Message> told = new ArrayList<>();
        told.add(new FeedbackWritten(
                target.toString(), safe.size(), books.grades().size() - leftOut.size()));
        order.sheet().ifPresent(sheet -> told.addAll(CommentSheet.fill(order.out(), sheet, order.column(), comments)));
        books.openTerms().ifPresent(told::add);
        told.addAll(leftOut.write(order.out()));
        return told;
    }

    /** Where two would have one address, neither gets anything: it is not known whose it is. */
    private SortedMap<String, String> withOneOwner() {
        SortedMap<String, String> safe = new TreeMap<>();
        files.forEach((path, filled) -> {
            if (filled.size() == 1) {
                safe.put(path, filled.get(0).text());
            } else {
                filled.forEach(each ->
                        each.packet().readers().forEach(reader -> leftOut.add(reader, Reason.NUMBER_OF_SEVERAL, path)));
            }
        });
        return safe;
    }

    /** Those who get something, by the report that they have together; the first is whose name it has. */
    private Map<String, List<Grade>> byReport() {
        Map<String, List<Grade>> teams = new LinkedHashMap<>();
        for (Grade grade : books.grades()) {
            Optional<Handin> handin = grade.handin();
            if (handin.isPresent() && isNobodys(handin.get())) {
                leftOut.add(grade, Reason.NOBODYS);
            } else if (handin.isPresent() && handin.get().places().isEmpty()) {
                leftOut.add(grade, Reason.NOTHING_HANDED_IN);
            } else if (handin.isEmpty() || !grade.isGraded()) {
                leftOut.add(grade, Reason.NO_MARK, grade.status().word());
            } else {
                teams.computeIfAbsent(handin.get().reportKey(), none -> new ArrayList<>())
                        .add(grade);
            }
        }
        teams.values()
                .forEach(members -> members.sort(Comparator.comparing(
                        member -> member.handin().map(Handin::sharedWith).isPresent())));
        return teams;
    }

    /** What is handed in anonymously goes back to whoever that is, without anybody knowing. */
    private static boolean isNobodys(Handin handin) {
        Receipt receipt = handin.receipt();
        return handin.question() != null && (receipt == null || receipt.kind() != Mark.ANONYMOUS);
    }

    private void give(List<Grade> members) {
        Report report = books.report(members.get(0).handin().orElseThrow()).orElseThrow();
        platform.packets(members, leftOut)
                .forEach(packet -> files.computeIfAbsent(packet.path(), none -> new ArrayList<>())
                        .add(new Filled(packet, text(report, packet.readers()))));
        if (order.sheet().isPresent()) {
            members.forEach(member -> comments.put(member.student().id(), text(report, List.of(member))));
        }
    }

    private String text(Report report, List<Grade> readers) {
        return texts.of(report, readers.stream().map(Grade::counted).toList());
    }
}
