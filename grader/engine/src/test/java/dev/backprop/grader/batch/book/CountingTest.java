package dev.backprop.grader.batch.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backprop.grader.batch.book.GradeSheet.Filling;
import dev.backprop.grader.batch.difference.RunDifference;
import dev.backprop.grader.batch.policy.CoursePolicy;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.report.AssignmentReport;
import dev.backprop.grader.report.AssignmentStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountingTest {

    @TempDir
    private Path temporary;

    private FinishedBatch batch;

    @BeforeEach
    void createTheFolder() throws IOException {
        batch = ofThree("out");
        Files.writeString(temporary.resolve("policy.json"), """
                {"format": "backprop-grader/policy/v1", "zone": "Europe/Berlin", "assignments": [
                  {"id": "flat-svm", "due": "2026-11-20T23:59", "late": {"per": "day", "percent": 10}}]}""");
    }

    private FinishedBatch ofThree(String folder) {
        return new FinishedBatch(temporary.resolve(folder))
                .student("ada", "a1", "Ada Lovelace", "Mon", true)
                .report("ada", true, true)
                .student("bo", "b2", "Bo", null, true)
                .report("bo", true, false)
                .student("carl", "c3", "Carl", null, true)
                .failure("carl", "no luck");
    }

    private CoursePolicy policy(String... files) throws IOException {
        for (int i = 0; i < files.length; i += 2) {
            Files.writeString(temporary.resolve(files[i]), files[i + 1]);
        }
        return CoursePolicy.read(temporary.resolve("policy.json"));
    }

    private CoursePolicy decided() throws IOException {
        return policy(
                "submitted.csv",
                "id,assignment,at\na1,flat-svm,2026-11-21 12:00\n",
                "adjustments.csv",
                "id,assignment,check,points,change,reason,by\nB2,flat-svm,dW,,+2,looked again,hb\nc3,flat-svm,,7,,oral,hb\n");
    }

    @Test
    void the_gradebook_has_raw_and_final_marks_and_what_moved_them() throws IOException {
        Books.write(batch.out(), Optional.of(decided()));

        assertThat(batch.read("gradebook.csv"))
                .isEqualTo(String.join(
                        "\r\n",
                        "id,name,group,raw,max,flat-svm,final,final max,flat-svm final,status,note",
                        "a1,Ada Lovelace,Mon,10,10,10,9,10,9,graded,\"flat-svm: Handed in at 2026-11-21T12:00+01:00, due"
                                + " at 2026-11-20T23:59+01:00: 1 day late, 1 point less.\"",
                        "b2,Bo,,6,10,6,8,10,8,graded,\"flat-svm: +2 points for dW by hand (looked again, hb): 8.\"",
                        "c3,Carl,,,,,7,10,7,failed,\"no luck flat-svm: Set to 7 points by hand (oral, hb).\"",
                        ""));
        assertThat(batch.read("summary.md")).contains("Marks that were moved", "looked again, hb");
        assertThat(batch.read("final.json")).contains("\"adjustments.csv\"", "backprop-grader/final/v1");
    }

    @Test
    void without_a_policy_nothing_is_different() throws IOException {
        Books.write(batch.out(), Optional.empty());
        List<String> before =
                List.of(batch.read("gradebook.csv"), batch.read("summary.json"), batch.read("summary.md"));

        Books.write(batch.out(), Optional.of(decided()));
        Books.write(batch.out(), Optional.empty());

        assertThat(List.of(batch.read("gradebook.csv"), batch.read("summary.json"), batch.read("summary.md")))
                .isEqualTo(before);
        assertThat(batch.out().resolve("final.json")).doesNotExist();
    }

    @Test
    void a_sheet_gets_what_counts() throws IOException {
        Path sheet = Files.writeString(
                temporary.resolve("sheet.csv"),
                "Student,ID,SIS User ID,Section,SVM (9)\nPoints Possible,,,,10\nAda,5,a1,M,\nBo,6,b2,M,\nCarl,7,c3,M,\n");

        GradeSheet.fill(
                batch.out(),
                new Filling(sheet, Optional.empty(), Optional.empty(), Optional.empty(), OptionalDouble.empty()),
                Optional.of(decided()));

        assertThat(batch.read("sheet-filled.csv")).endsWith("Ada,5,a1,M,9\nBo,6,b2,M,8\nCarl,7,c3,M,7\n");
    }

    @Test
    void explains_a_mark_line_by_line() throws IOException {
        assertThat(MarkExplanation.lines(batch.out(), decided(), "bo"))
                .containsExactly(
                        "b2 Bo, graded",
                        "flat-svm: 6 of 10 points, as the grader found.",
                        "flat-svm: +2 points for dW by hand (looked again, hb): 8.",
                        "flat-svm: 8 of 10 points count.",
                        "flat-svm: policy.json has no graceMinutes, so the first minute is late; no floor and no most, so"
                                + " all points can be lost by being late; no lateDays, so each day counts; no cap, so all"
                                + " points count.",
                        "Together 8 of 10 points count.");
        assertThatThrownBy(() -> MarkExplanation.lines(batch.out(), decided(), "dora"))
                .hasMessageContaining("Nobody in the class has the id, name or address dora");
    }

    @Test
    void says_what_holds_where_the_policy_says_nothing() throws IOException {
        String policy =
                "{\"format\": \"backprop-grader/policy/v1\", \"zone\": \"Europe/Berlin\", \"assignments\": [%s]}";

        assertThat(MarkExplanation.lines(batch.out(), policy("policy.json", policy.formatted("")), "b2"))
                .contains("flat-svm: policy.json has no due date, so nothing is late; no cap, so all points count.");
        assertThat(MarkExplanation.lines(
                        batch.out(),
                        policy(
                                "policy.json",
                                policy.formatted("{\"id\": \"flat-svm\", \"due\": \"2026-11-20\", \"cap\": 9}")
                                        .replace("11-20", "11-20T23:59")),
                        "b2"))
                .contains("flat-svm: policy.json has nothing under late, so being late costs nothing.");
    }

    @Test
    void staff_is_told_what_to_do_where_nobody_knows_how_late_something_is() throws IOException {
        batch.student("dora", "d4", "Dora", null, true).late().report("dora", true, true);

        assertThat(Books.write(batch.out(), Optional.of(decided())).text())
                .contains(
                        "\n1 student is late, and the platform does not say how late",
                        "into submitted.csv beside policy.json");
        assertThat(MarkExplanation.lines(batch.out(), decided(), "d4"))
                .contains("flat-svm: The platform calls it late and does not say how late, so nothing is taken off.")
                .anyMatch(line -> line.contains("write when it came in into submitted.csv"));
        assertThat(MarkExplanation.lines(batch.out(), decided(), "b2"))
                .noneMatch(line -> line.contains("submitted.csv"));
    }

    @Test
    void refuses_what_was_decided_about_nobody() {
        for (String row : List.of("x9,flat-svm,,1", "a1,flat-swm,,1", "a1,flat-svm,dX,1")) {
            assertThatThrownBy(() -> Books.write(
                            batch.out(),
                            Optional.of(policy("adjustments.csv", "id,assignment,check,points\n" + row + "\n"))))
                    .hasMessageContaining("adjustments.csv has a row about");
        }
    }

    @Test
    void a_difference_says_what_has_moved_a_mark() throws IOException {
        Books.write(batch.out(), Optional.of(policy()));
        FinishedBatch again = ofThree("again");
        Books.write(again.out(), Optional.of(decided()));
        List<Message> told = new ArrayList<>();

        assertThat(RunDifference.tell(batch.out(), again.out(), told::add)).isTrue();

        assertThat(told)
                .extracting(Message::text)
                .contains(
                        "b2: the mark that counts was 6, and is 8. flat-svm: +2 points for dW by hand (looked again, hb): 8.")
                .endsWith("3 of 3 students differ.");
    }

    @Test
    void a_time_without_an_offset_is_by_the_clocks_of_the_course() throws IOException {
        batch.student("dora", "d4", "Dora", null, true)
                .at("2026-11-21T00:30")
                .report("dora", true, true)
                .student("emil", "e5", "Emil", null, true)
                .at("2026-11-20T22:58:59Z")
                .report("emil", true, true);

        assertThat(MarkExplanation.lines(batch.out(), policy(), "d4"))
                .contains(
                        "flat-svm: Handed in at 2026-11-21T00:30+01:00, due at 2026-11-20T23:59+01:00: 1 day late, 1 point"
                                + " less.");
        assertThat(MarkExplanation.lines(batch.out(), policy(), "e5"))
                .contains("flat-svm: Handed in at 2026-11-20T23:58:59+01:00, due at 2026-11-20T23:59+01:00: in time.");
    }

    /** A course grades each assignment into a folder of its own, and its late days are the same everywhere. */
    @Test
    void late_days_that_were_used_in_another_output_folder_are_gone() throws IOException {
        new FinishedBatch(temporary.resolve("first"))
                .student("ada_101", "A1", "Ada Lovelace", null, true)
                .report(
                        "ada_101",
                        false,
                        new AssignmentReport(
                                "circuits",
                                "",
                                "1",
                                FinishedBatch.DIGEST,
                                AssignmentStatus.GRADED,
                                null,
                                List.of(),
                                null));
        String policy = """
                {"format": "backprop-grader/policy/v1", "zone": "Europe/Berlin", "lateDays": 1, "folders": [%s], "assignments": [
                  {"id": "circuits", "due": "2026-11-10T23:59", "late": {"per": "day", "percent": 10}},
                  {"id": "flat-svm", "due": "2026-11-20T23:59", "late": {"per": "day", "percent": 10}}]}""";
        String submitted =
                "id,assignment,at\na1,circuits,2026-11-11 12:00\na1,flat-svm,2026-11-21 12:00\nb2,flat-svm,2026-11-21 12:00\n";

        assertThat(MarkExplanation.lines(
                        batch.out(), policy("policy.json", policy.formatted(""), "submitted.csv", submitted), "a1"))
                .as("alone")
                .contains(
                        "flat-svm: 1 late day used, 0 left.",
                        "flat-svm: Handed in at 2026-11-21T12:00+01:00, due at 2026-11-20T23:59+01:00: late, and nothing"
                                + " taken off.",
                        "Together 10 of 10 points count.");
        CoursePolicy both = policy("policy.json", policy.formatted("\"first\", \"out\""));
        assertThat(MarkExplanation.lines(batch.out(), both, "a1"))
                .contains("circuits: 1 late day used, 0 left.", "Together 9 of 10 points count.")
                .noneMatch(line -> line.startsWith("circuits") && !line.contains("late day"));
        assertThat(MarkExplanation.lines(batch.out(), both, "b2"))
                .contains("flat-svm: 1 late day used, 0 left.", "Together 6 of 10 points count.");
        assertThatThrownBy(() ->
                        MarkExplanation.lines(batch.out(), policy("policy.json", policy.formatted("\"furst\"")), "a1"))
                .hasMessageContaining("furst");
    }

    @Test
    void terms_of_what_was_not_graded_are_asked_about_where_what_was_has_none() throws IOException {
        assertThat(Books.read(batch.out(), Optional.of(decided())).openTerms()).isEmpty();
        CoursePolicy slip = policy(
                "policy.json",
                "{\"format\": \"backprop-grader/policy/v1\", \"zone\": \"Europe/Berlin\", \"assignments\": ["
                        + "{\"id\": \"flat-smv\", \"due\": \"2026-11-20T23:59\"}]}");

        assertThat(Books.write(batch.out(), Optional.of(slip)).text())
                .contains(
                        "\npolicy.json has no terms for flat-svm, in which this class was graded, so no deadline and no cap"
                                + " counts there. It has terms for flat-smv, in which nobody was graded here.");
        assertThat(Books.read(batch.out(), Optional.of(slip)).openTerms()).isPresent();
    }
}
