package dev.backprop.grader.batch.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backprop.grader.batch.book.Books;
import dev.backprop.grader.batch.book.FinishedBatch;
import dev.backprop.grader.batch.intake.Mark;
import dev.backprop.grader.batch.policy.CoursePolicy;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.report.Audience;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedbackTest {

    @TempDir
    private Path temporary;

    private FinishedBatch batch;

    @BeforeEach
    void createTheFolder() {
        batch = new FinishedBatch(temporary.resolve("out"));
    }

    private List<String> give(String platform) {
        return give(platform, Optional.empty(), Optional.empty());
    }

    private List<String> give(String platform, Optional<CoursePolicy> policy, Optional<Path> sheet) {
        return Feedback.give(new Feedback.Order(
                        batch.out(), platform, policy, Audience.STUDENTS, Locale.ENGLISH, sheet, Optional.empty()))
                .stream()
                .map(Message::text)
                .toList();
    }

    private Map<String, String> zip(String platform) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(batch.out()
                .resolve("feedback-for-students-" + platform + ".zip")
                .toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                texts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return texts;
    }

    private CoursePolicy policy(String... files) throws IOException {
        Files.writeString(temporary.resolve("policy.json"), """
                {"format": "backprop-grader/policy/v1", "zone": "Europe/Berlin", "assignments": [
                  {"id": "flat-svm", "due": "2026-11-20T23:59", "late": {"per": "day", "percent": 10}}]}""");
        for (int i = 0; i < files.length; i += 2) {
            Files.writeString(temporary.resolve(files[i]), files[i + 1]);
        }
        return CoursePolicy.read(temporary.resolve("policy.json"));
    }

    private FinishedBatch ada() {
        return batch.student("ada", "a1", "Ada Lovelace", null, true, "A note of the staff.")
                .receipt(Mark.CANVAS_ID, "101", "9001", false)
                .report("ada", true, false);
    }

    @Test
    void says_how_the_mark_came_about_without_the_words_of_staff() throws IOException {
        ada();

        give(
                "canvas",
                Optional.of(policy(
                        "submitted.csv",
                        "id,assignment,at\na1,flat-svm,2026-11-21 12:00\n",
                        "extensions.csv",
                        "id,assignment,until,reason\na1,flat-svm,2026-11-21 01:00,looks ill to me\n",
                        "adjustments.csv",
                        "id,assignment,check,change,reason,by\na1,flat-svm,dW,+2,begged for it,hb\n")),
                Optional.empty());

        String text = zip("canvas").get("feedback_101_9001_feedback.txt");
        assertThat(text)
                .startsWith("\uFEFFFlat SVM")
                .contains("✗ dW 0/4", "Score: 6 of 10 points")
                .endsWith("""

                        What counts in the end:
                          flat-svm: 6 of 10 points, as the grader found.
                          flat-svm: +2 points for dW by hand: 8.
                          flat-svm: The deadline was put off to 2026-11-21T01:00+01:00.
                          flat-svm: Handed in at 2026-11-21T12:00+01:00, due at 2026-11-21T01:00+01:00: 1 day late, 1 point less.
                          flat-svm: 7 of 10 points count.
                          Together 7 of 10 points count.
                        """)
                .doesNotContain("Ada", "note of the staff", "ill", "begged", "hb");
    }

    @Test
    void names_no_file_of_the_course_where_nobody_knows_how_late_something_is() throws IOException {
        ada().late();

        give("canvas", Optional.of(policy()), Optional.empty());

        assertThat(zip("canvas").get("feedback_101_9001_feedback.txt"))
                .contains("calls it late and does not say how late, so nothing is taken off.")
                .doesNotContain(".csv");
    }

    @Test
    void hidden_checks_are_seen_in_no_sum_and_in_no_step() throws IOException {
        batch.student("ada", "a1", "Ada", null, true)
                .receipt(Mark.CANVAS_ID, "101", "9001", false)
                .reportOf("ada", "yours");

        give(
                "canvas",
                Optional.of(policy(
                        "adjustments.csv", "id,assignment,check,change\na1,flat-svm,dW.secret,+3\na1,flat-svm,,+1\n")),
                Optional.empty());

        assertThat(zip("canvas").get("feedback_101_9001_feedback.txt"))
                .contains("yours", "Score: 0 of 4 points", "in which checks count that are not shown here")
                .doesNotContain("secret", "planted", "8 points", "by hand", "3");
    }

    @Test
    void canvas_gives_a_group_one_text_and_nobody_anothers_mark() throws IOException {
        batch.student("team", "a1", "Ada", null, true)
                .receipt(Mark.CANVAS_ID, "101", "9001", true)
                .student("team-2", "b2", "Bo", null, true)
                .receipt(Mark.CANVAS_ID, "101", "9001", true)
                .sharedWith("team")
                .mark(Mark.CANVAS_ID, "101")
                .report("team", true, true);

        List<String> told = give(
                "canvas",
                Optional.of(policy("adjustments.csv", "id,assignment,check,change\nb2,flat-svm,,-3\n")),
                Optional.empty());

        assertThat(zip("canvas")).containsOnlyKeys("feedback_101_9001_feedback.txt");
        assertThat(zip("canvas").get("feedback_101_9001_feedback.txt"))
                .endsWith("What counts in the end is not the same for all of you: see your own mark.\n");
        assertThat(told.get(0)).contains("1 text for 1 student,");
        assertThat(batch.read("feedback-left-out.csv"))
                .isEqualTo(
                        "id,name,reason\r\na1,Ada,\"Canvas hands on to the group what it is given for its number 101. If"
                                + " it grades each member alone, give it by hand.\"\r\n");
    }

    @Test
    void who_cannot_be_reached_is_said_with_the_reason() {
        ada().student("typed", "t2", "Typed", null, true)
                .receipt(Mark.CANVAS_ID, "102", null, false)
                .report("typed", true, true)
                .student("folder", "f3", "Folder", null, true)
                .report("folder", true, true)
                .student("nothing", "n4", "Nothing", null, false)
                .report("nothing", false, false)
                .student("failed", "x5", "Failed", null, true)
                .failure("failed", "no luck")
                .student("stray", "9", "Stray", null, true)
                .receipt(Mark.CANVAS_ID, "9", "9009", false)
                .asked("Nobody knows.")
                .report("stray", true, true);

        List<String> told = give("canvas");

        assertThat(told.get(0)).contains("1 text for 1 student,");
        assertThat(told.subList(1, told.size()))
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("5 students get nothing this way"),
                        each -> assertThat(each).startsWith("n4 (Nothing): handed in nothing"),
                        each -> assertThat(each).startsWith("x5 (Failed): there is no mark: failed"),
                        each -> assertThat(each).startsWith("9 (Stray): nobody knows whose"),
                        each -> assertThat(each).startsWith("t2 (Typed): Canvas takes a file only"),
                        each -> assertThat(each).startsWith("f3 (Folder): the hand-in has no number of Canvas"));
    }

    @Test
    void a_list_of_those_left_out_does_not_outlive_them() {
        ada().student("folder", "f3", "Folder", null, true).report("folder", true, true);
        give("canvas");
        assertThat(batch.out().resolve("feedback-left-out.csv")).exists();

        give("folder");

        assertThat(batch.out().resolve("feedback-left-out.csv")).doesNotExist();
        assertThat(batch.out().resolve("feedback-for-students-folder"))
                .isDirectoryContaining("glob:**/a1.txt")
                .isDirectoryContaining("glob:**/f3.txt");
    }

    @Test
    void what_two_could_be_meant_by_goes_to_neither() throws IOException {
        ada().student("bo", "b2", "Bo", null, true)
                .receipt(Mark.PARTICIPANT, "7", null, false)
                .report("bo", true, true)
                .student("carl", "c3", "Carl", null, true)
                .receipt(Mark.PARTICIPANT, "7", null, false)
                .report("carl", true, true)
                .student("team", "d4", "Dora", null, true)
                .receipt(Mark.PARTICIPANT, "8", null, true)
                .report("team", true, true)
                .student("emil", "e5", "Emil", null, true)
                .receipt(Mark.PARTICIPANT, "8", null, false)
                .report("emil", true, true)
                .student("flo", "f6", "Flo", null, true)
                .receipt(Mark.PARTICIPANT, "9", null, false)
                .report("flo", true, true);

        give("moodle");
        assertThat(zip("moodle")).containsOnlyKeys("student_9_assignfeedback_file/feedback.txt");
        give("moodle-teams");
        assertThat(zip("moodle-teams")).containsOnlyKeys("team_8_assignfeedback_file/feedback.txt");
    }

    @Test
    void equal_reports_give_equal_bytes() throws IOException {
        ada();
        give("canvas");
        byte[] first = Files.readAllBytes(batch.out().resolve("feedback-for-students-canvas.zip"));

        give("canvas");

        assertThat(batch.out().resolve("feedback-for-students-canvas.zip")).hasBinaryContent(first);
    }

    @Test
    void a_worksheet_of_moodle_gets_the_texts_as_comments_and_nothing_else() throws IOException {
        batch.student("ada", "a1", "Ada Lovelace", null, true)
                .receipt(Mark.PARTICIPANT, "7", null, false)
                .reportOf("ada", "\"<script>\" & 'x', ü");
        String sheet = """
                Идентификатор,Полное имя,Состояние,Оценка,Максимальная оценка,Оценка может быть изменена,Изменено,Отзыв
                Участник 7,Ada Lovelace,,,"100,00",Да,-,
                Участник 8,Bo,,,"100,00",Да,-,"<p>keep, me</p>"
                """;
        Path file = Files.writeString(temporary.resolve("sheet.csv"), sheet);

        List<String> told = give("moodle", Optional.empty(), Optional.of(file));

        String filled = batch.read("sheet-comments.csv");
        assertThat(filled.replaceAll("<pre>.*</pre>", "")).isEqualTo(sheet);
        assertThat(filled.lines().toList().get(1))
                .contains("&#34;&#60;script&#62;&#34; &#38; &#39;x&#39;&#44; &#252;", "<br>")
                .doesNotContain("<script", "secret");
        assertThat(told.get(1)).contains("1 row of the column Отзыв", "1 row was left");
    }

    @Test
    void a_worksheet_without_a_column_of_comments_keeps_its_dates() throws IOException {
        ada();
        Path file = Files.writeString(temporary.resolve("sheet.csv"), """
                Identifier,Full name,Status,Grade,Maximum Grade,Grade can be changed,Last modified (submission),Last modified (grade)
                Participant 7,Ada Lovelace,,,100.00,Yes,-,-
                """);

        assertThatThrownBy(() -> give("moodle", Optional.empty(), Optional.of(file)))
                .hasMessageContaining("not clear which column");
    }

    @Test
    void refuses_what_would_not_be_what_was_meant() throws IOException {
        ada();
        assertThatThrownBy(() -> give("gradescope")).hasMessageContaining("results.json");
        assertThatThrownBy(() -> give("sakai")).hasMessageContaining("canvas, moodle, moodle-teams, folder");
        assertThatThrownBy(() -> Feedback.give(new Feedback.Order(
                        batch.out(),
                        "canvas",
                        Optional.empty(),
                        Audience.STAFF,
                        Locale.ENGLISH,
                        Optional.empty(),
                        Optional.empty())))
                .hasMessageContaining("Feedback is for students");
        Books.write(batch.out(), Optional.of(policy()));
        assertThatThrownBy(() -> give("canvas")).hasMessageContaining("Name it with --policy");
        assertThat(batch.out().resolve("feedback-for-students-canvas.zip")).doesNotExist();
    }
}
