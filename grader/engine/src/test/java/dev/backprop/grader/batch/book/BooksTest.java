package dev.backprop.grader.batch.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.message.Said;
import dev.backprop.grader.message.Visible;
import dev.backprop.grader.report.AssignmentReport;
import dev.backprop.grader.report.AssignmentStatus;
import dev.backprop.grader.report.CheckStatus;
import dev.backprop.grader.report.SampleReports;
import dev.backprop.grader.report.SeveralExercises;
import dev.backprop.grader.sources.files.SourceMessages.ArchiveInside;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BooksTest {

    @TempDir
    private Path temporary;

    private FinishedBatch batch;

    @BeforeEach
    void createTheFolder() {
        batch = new FinishedBatch(temporary.resolve("out"));
    }

    private String write() {
        return Books.write(batch.out(), Optional.empty()).text();
    }

    private JsonObject summary() {
        return JsonParser.parseString(batch.read("summary.json")).getAsJsonObject();
    }

    @Test
    void everybody_has_a_row_with_a_mark_or_the_reason_why_not() {
        batch.student("ada", "1", "Lovelace, Ada", "Mon", true, "old.java was handed in before.")
                .student("bo", "2", "Bo", null, true)
                .student("carl", "3", "Carl", "Tue", false, "Handed in nothing.")
                .student("dora", "4", "Dora", null, true)
                .student("emil", "5", "Emil", null, true)
                .student("flo", "6", "Flo", null, true)
                .report("ada", true, true)
                .report(
                        "bo",
                        AssignmentStatus.COMPILE_ERROR,
                        "It does not compile:\n  S.java: ';' expected\nhere",
                        false,
                        false)
                .report("carl", AssignmentStatus.MISSING, "No source.", false, false)
                .report("dora", AssignmentStatus.MISSING, "No source.", false, false)
                .failure("emil", "The lane died twice.");

        assertThat(write()).contains("4 students with a mark, 1 on whom the grader failed, 1 not graded yet");
        assertThat(batch.read("gradebook.csv"))
                .isEqualTo(String.join(
                        "\r\n",
                        "id,name,group,raw,max,flat-svm,status,note",
                        "1,\"Lovelace, Ada\",Mon,10,10,10,graded,old.java was handed in before.",
                        "2,Bo,,0,10,0,graded,flat-svm: compile-error (It does not compile: S.java: ';' expected)",
                        "3,Carl,Tue,0,10,0,nothing-handed-in,Handed in nothing.",
                        "4,Dora,,0,10,0,no-source,flat-svm: missing (No source.)",
                        "5,Emil,,,,,failed,The lane died twice.",
                        "6,Flo,,,,,pending,Not graded yet: run grade batch again.",
                        ""));
    }

    @Test
    void a_human_is_told_to_grade_only_what_the_grader_can_open() {
        for (String file : List.of("essay.docx", "work.zip", "work.rar", "SvmLoss.java.txt")) {
            batch.student(file).report(file, AssignmentStatus.MISSING, "No source.", false, false);
        }
        write();

        assertThat(batch.read("needs-a-human.csv").lines().skip(1))
                .satisfiesExactly(
                        essay -> assertThat(essay)
                                .startsWith("essay.docx,")
                                .contains("Look at it where it was handed in"),
                        zip -> assertThat(zip).contains("./grade --dir /class/work.zip"),
                        rar -> assertThat(rar).contains("Look at it where it was handed in"),
                        source -> assertThat(source).contains("./grade --dir /class/SvmLoss.java.txt"));
    }

    @Test
    void a_gradebook_that_somebody_has_edited_is_kept_and_said() throws IOException {
        batch.student("ada").report("ada", true, true);
        assertThat(write()).doesNotContain("edited");
        String first = batch.read("gradebook.csv");
        batch.report("ada", true, false);
        assertThat(write()).as("another mark").doesNotContain("edited");
        batch.write("gradebook.csv", first);
        assertThat(write()).as("as it was written once").doesNotContain("edited");

        batch.write("gradebook.csv", first.replace(",10,", ",11,"));

        assertThat(write()).contains("gradebook.csv had been edited by hand. It was kept as");
        try (Stream<Path> files = Files.list(batch.out())) {
            assertThat(files.filter(file -> file.toString().contains("gradebook-edited-")))
                    .singleElement()
                    .satisfies(file -> assertThat(file).content().contains(",11,"));
        }
        assertThat(write()).as("once").doesNotContain("edited");
    }

    @Test
    void the_summary_counts_checks_mistakes_and_points() {
        for (int i = 0; i < 10; i++) {
            batch.student("s" + i).report("s" + i, i < 4, i < 7);
        }
        batch.student("empty", "e", "E", null, false).report("empty", AssignmentStatus.MISSING, "No.", false, false);
        batch.unplaced("x.txt", "x.txt is <i>loose</i>.").student("late").report("ghost", true, true);
        write();

        JsonObject summary = summary();
        assertThat(summary.get("schema").getAsString()).isEqualTo("backprop-grader/summary/v1");
        assertThat(summary.get("students")).hasToString("{\"graded\":10,\"nothing-handed-in\":1,\"pending\":1}");
        JsonObject scores = summary.getAsJsonObject("scores");
        assertThat(scores.get("count").getAsInt()).isEqualTo(10);
        assertThat(scores.get("mean").getAsDouble()).isEqualTo(5.2);
        assertThat(scores.get("median").getAsDouble()).isEqualTo(4);
        assertThat(scores.get("full").getAsInt()).isEqualTo(4);
        assertThat(scores.get("histogram")).hasToString("[3,0,0,0,3,0,0,0,0,4]");
        JsonObject svm = summary.getAsJsonArray("assignments").get(0).getAsJsonObject();
        assertThat(svm.getAsJsonArray("checks")
                        .get(0)
                        .getAsJsonObject()
                        .get("passRate")
                        .getAsDouble())
                .isEqualTo(0.4);
        assertThat(svm.getAsJsonArray("checks")
                        .get(0)
                        .getAsJsonObject()
                        .get("tried")
                        .getAsInt())
                .isEqualTo(10);
        assertThat(svm.getAsJsonArray("mistakes"))
                .hasToString("[{\"id\":\"factor-n\",\"title\":\"The mean | over <b>the</b> batch is missing\","
                        + "\"students\":6,\"checks\":[\"dscores\"],\"who\":["
                        + IntStream.range(4, 10)
                                .mapToObj(i -> "{\"id\":\"s" + i + "\",\"name\":\"s" + i + "\"}")
                                .collect(Collectors.joining(","))
                        + "]}]");
        assertThat(summary.getAsJsonArray("slowest")).hasSize(10);
        assertThat(summary.get("leftOver").toString()).contains("reports/ghost.json is of nobody");
        assertThat(summary.get("pending")).hasToString("[\"late\"]");
    }

    @Test
    void without_what_makes_pages_no_older_page_stays() {
        batch.student("ada").report("ada", true, true).write("summary.html", "older");

        assertThat(write()).doesNotContain("summary.html");
        assertThat(batch.out().resolve("summary.html")).doesNotExist();
    }

    @Test
    void the_summary_names_groups_and_who_has_handed_in_the_same() {
        batch.ofSources("1".repeat(64))
                .student("ada", "1", "Ada", "Mon", true)
                .report("ada", true, true)
                .student("bo", "2", "Bo", "Tue", true)
                .tutor("Hana")
                .report("bo", true, false)
                .student("carl", "3", "Carl", "Mon", true)
                .sharedWith("ada")
                .ofSources("2".repeat(64))
                .student("dora", "4", "Dora", null, true)
                .asked("Nobody knows.")
                .report("dora", false, false)
                .ofSources("3".repeat(64))
                .student("emil", "5", "Emil", null, true)
                .report("emil", AssignmentStatus.MISSING, "No.", false, false)
                .student("flo", "6", "Flo", null, true)
                .report("flo", AssignmentStatus.MISSING, "No.", false, false);
        write();

        assertThat(summary().get("groups").toString())
                .contains("{\"name\":\"Mon\",\"count\":2,\"maxScore\":10,\"mean\":10,\"median\":10,\"full\":2}");
        assertThat(summary().get("tutors"))
                .hasToString("[{\"name\":\"Hana\",\"count\":1,\"maxScore\":10,\"mean\":6,\"median\":6,\"full\":0}]");
        assertThat(summary().get("equalSources"))
                .hasToString(
                        "[[{\"id\":\"1\",\"name\":\"Ada\"},{\"id\":\"3\",\"name\":\"Carl\"},{\"id\":\"2\",\"name\":\"Bo\"}]]");
        assertThat(summary().get("asked").toString()).contains("Nobody knows.");
    }

    @Test
    void the_readable_summary_shows_text_and_takes_none_for_markup() {
        batch.student("ada", "1", "Ada", null, true)
                .report("ada", false, true)
                .unplaced("x", "<script>alert(1)</script> | [x](http://example.org)")
                .student("bo", "2", "**Bo**", null, true)
                .report("bo", AssignmentStatus.REJECTED, "`rm` | <img src=x>", false, false);
        write();

        assertThat(batch.read("summary.md"))
                .contains(
                        "# The class",
                        "2 students: 1 graded, 1 rejected.",
                        "## Rejected",
                        "| factor-n: The mean &#124; over &#60;b&#62;the",
                        "| dscores | 6 | 0/2 (0 %)")
                .doesNotContain("<script", "<img", "<b>", "[x](", "`rm`");
    }

    @Test
    void formulas_never_reach_a_spreadsheet_and_numbers_stay() {
        batch.student("a", "=1+1", "+cmd|' /C calc'!A0", "@x", true, "-2+3")
                .report("a", true, true)
                .student("b", "-3", "\t=1", "\r", true)
                .student("c", "0042", "Müller", " =1", true);
        write();

        assertThat(batch.read("gradebook.csv").lines().skip(1))
                .containsExactly(
                        "'=1+1,'+cmd|' /C calc'!A0,'@x,10,10,10,graded,'-2+3",
                        "-3,'\\t=1,'\\r,,,,pending,Not graded yet: run grade batch again.",
                        "0042,Müller,' =1,,,,pending,Not graded yet: run grade batch again.");
    }

    @Test
    void mixed_versions_are_refused_and_the_old_books_stay() {
        batch.student("ada").report("ada", true, true);
        write();
        String before = batch.read("gradebook.csv");

        batch.student("bo").builtAs("build-2").report("bo", true, true);
        assertThatThrownBy(this::write)
                .isInstanceOf(MessageException.class)
                .hasMessage("These reports cannot be one gradebook: the grader was 0.1.0 (build-1) for ada and 0.1.0"
                        + " (build-2) for bo. Grade the whole class again with one grader, into a new folder.");
        batch.builtAs("build-1").ofVersion("2.0").report("bo", true, true);
        assertThatThrownBy(this::write).hasMessageContaining("flat-svm was 1.0 (0123456789ab) for ada and 2.0");
        assertThat(batch.read("gradebook.csv")).isEqualTo(before);
    }

    @Test
    void a_damaged_report_is_the_graders_failure_and_a_partial_one_no_mark() {
        batch.student("ada")
                .write("reports/ada.json", "{\"schema\": ")
                .student("bo")
                .report("bo", true);
        write();

        assertThat(batch.read("gradebook.csv").lines().skip(1))
                .anyMatch(line -> line.startsWith("ada,ada,,,,failed,reports/ada.json is no report"))
                .anyMatch(line -> line.startsWith("bo,bo,,,,partial,"));
    }

    @Test
    void a_failure_after_a_report_takes_the_mark_away() {
        batch.student("ada").report("ada", true, true).failure("ada", "Out of luck.");
        write();

        assertThat(batch.read("gradebook.csv")).contains("ada,ada,,,,failed,Out of luck.");
    }

    @Test
    void only_the_owner_reads_the_books() throws IOException {
        batch.student("ada").report("ada", true, true);
        write();

        for (String name : new String[] {"gradebook.csv", "summary.json", "summary.md"}) {
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(batch.out().resolve(name))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void points_that_are_open_are_noted() {
        batch.student("ada")
                .report(
                        "ada",
                        false,
                        new AssignmentReport(
                                "training",
                                "Training",
                                "1.1",
                                FinishedBatch.DIGEST,
                                AssignmentStatus.GRADED,
                                null,
                                List.of(
                                        FinishedBatch.check("dW", 4, true, AssignmentStatus.GRADED),
                                        SampleReports.check(
                                                "arms", "Arms", CheckStatus.NOT_RUN, 0, 2, "Not run: it needs net.")),
                                null));
        write();

        assertThat(batch.read("gradebook.csv").lines().skip(1))
                .containsExactly("ada,ada,,4,6,4,graded,arms: 2 points open (Not run: it needs net.)");
    }

    @Test
    void a_forged_report_writes_no_formula_into_the_head_of_the_gradebook() {
        batch.student("ada")
                .report(
                        "ada",
                        false,
                        new AssignmentReport(
                                "=cmd|' /C calc'!A0\u202e",
                                "Title",
                                "1.0",
                                FinishedBatch.DIGEST,
                                AssignmentStatus.GRADED,
                                null,
                                List.of(FinishedBatch.check("dW", 4, true, AssignmentStatus.GRADED)),
                                null));
        write();

        assertThat(batch.read("gradebook.csv").lines().findFirst())
                .hasValue("id,name,group,raw,max,'=cmd|' /C calc'!A0\\u{202e},status,note");
    }

    @Test
    void nothing_invisible_reaches_any_of_the_books() {
        String hidden = "a\u202eb\u2066c\u200bd\u009be\u001b[31mf\u2028g";
        batch.unplaced(hidden, hidden)
                .student("a", hidden, hidden, hidden, true, hidden)
                .report("a", AssignmentStatus.REJECTED, hidden, false, false)
                .student("b", "b", "b", null, true)
                .failure("b", hidden);
        write();

        for (String book : List.of("gradebook.csv", "summary.json", "summary.md")) {
            assertThat(batch.read(book).codePoints().filter(c -> c != '\n' && c != '\r' && !Visible.isVisible(c)))
                    .as(book)
                    .isEmpty();
            assertThat(batch.read(book)).contains("202e");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../../etc/passwd", "..", "a/b", "a\\b", "", "-a", "a b", "a\nb", "\u202ea"})
    void a_forged_class_names_no_file_elsewhere(String key) {
        batch.student(key);

        assertThatThrownBy(this::write).hasMessageContaining("it has no readable class.json");
    }

    @Test
    void reports_of_different_seeds_are_no_gradebook() {
        batch.student("a").report("a", true, true).student("b").withSeeds(8L).report("b", true, true);

        assertThatThrownBy(this::write).hasMessageContaining("the seed was [7] for a and [8] for b");
    }

    @Test
    void what_was_read_as_it_is_meant_is_told_so_that_a_course_can_take_something_off() {
        batch.student("ada")
                .report(
                        "ada",
                        AssignmentStatus.GRADED,
                        "S.java says package a.\nS.txt was read as S.java.",
                        true,
                        true);
        write();

        assertThat(batch.read("gradebook.csv").lines().skip(1))
                .containsExactly("ada,ada,,10,10,10,graded,flat-svm: S.java says package a. S.txt was read as S.java.");
    }

    @Test
    void another_folder_is_refused() {
        assertThatThrownBy(() -> Books.write(temporary, Optional.empty()))
                .hasMessageContaining("it has no readable class.json");
        batch.write("class.json", "{\"handins\": 3}");
        assertThatThrownBy(this::write).hasMessageContaining("it has no readable class.json");
    }

    @Test
    void several_exercises_are_told_apart() {
        batch.student("ada").report("ada", false, SeveralExercises.report());
        write();

        assertThat(batch.read("gradebook.csv").lines().skip(1))
                .containsExactly("ada,ada,,3,7,3,graded,sigmoid-neuron: compile-error (Your code does not compile.)");
        assertThat(batch.read("summary.md"))
                .contains("| mul-max.dx | 1 | 1/1 (100 %) |", "| sigmoid-neuron.dw | 2 | 0/1 (0 %) |")
                .contains("| ridge-loss.dw | 4 | 0/0 ");
    }

    @Test
    void a_human_is_asked_where_the_last_file_is_a_stub_and_an_earlier_one_is_longer() {
        batch.student("a")
                .doubt("S-1.java came last.")
                .report("a", false, assignment("flat-svm", AssignmentStatus.UNTOUCHED))
                .student("b")
                .doubt("S-1.java came last.")
                .report("b", false, assignment("flat-svm", AssignmentStatus.GRADED));
        write();

        assertThat(batch.read("needs-a-human.csv").lines().skip(1))
                .singleElement()
                .asString()
                .startsWith("a,S-1.java came last.,\"Ask which is meant");
    }

    @Test
    void an_archive_that_was_left_closed_beside_what_was_graded_is_for_a_human() {
        batch.student("a")
                .report(
                        "a",
                        false,
                        assignment("flat-svm", AssignmentStatus.GRADED),
                        new AssignmentReport(
                                "two-layer-net",
                                "Net",
                                "1.0",
                                FinishedBatch.DIGEST,
                                AssignmentStatus.MISSING,
                                Said.of(new ArchiveInside("net.zip", "backprop.TwoLayerNet")),
                                List.of(FinishedBatch.check("dscores", 6, true, AssignmentStatus.MISSING)),
                                null));
        write();

        assertThat(batch.read("needs-a-human.csv").lines().skip(1))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .startsWith(
                                "a,\"No Java file declares class backprop.TwoLayerNet, but there is an archive: net.zip.")
                        .contains("unpack it where it lies"));
    }

    @Test
    void an_assignment_that_few_have_begun_is_asked_about() {
        for (String key : List.of("a", "b", "c")) {
            batch.student(key)
                    .report(
                            key,
                            false,
                            assignment("flat-svm", AssignmentStatus.GRADED),
                            assignment(
                                    "two-layer-net",
                                    key.equals("a") ? AssignmentStatus.GRADED : AssignmentStatus.MISSING));
        }

        assertThat(Books.write(batch.out(), Optional.empty()).text())
                .endsWith(
                        "\ntwo-layer-net was begun by 1 of 3 only, and all others have 0 of 6 points there. If it was not"
                                + " asked for, grade into a new folder, and say with --assignment what was.");
    }

    private static AssignmentReport assignment(String id, AssignmentStatus status) {
        return new AssignmentReport(
                id,
                id,
                "1.0",
                FinishedBatch.DIGEST,
                status,
                null,
                List.of(FinishedBatch.check("dscores", 6, true, status)),
                null);
    }
}
