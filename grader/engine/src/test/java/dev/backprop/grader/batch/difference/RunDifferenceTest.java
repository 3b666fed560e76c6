package dev.backprop.grader.batch.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backprop.grader.batch.book.FinishedBatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunDifferenceTest {

    @TempDir
    private Path temporary;

    private FinishedBatch before;
    private FinishedBatch after;
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void createTheFolders() {
        before = new FinishedBatch(temporary.resolve("old"));
        after = new FinishedBatch(temporary.resolve("new"));
    }

    private boolean tell() {
        return RunDifference.tell(before.out(), after.out(), message -> told.add(message.text()));
    }

    @Test
    void equal_runs_are_equal() {
        before.report("ada", false, true);
        after.report("ada", false, true);

        assertThat(tell()).isFalse();
        assertThat(told).containsExactly("0 of 1 student differ.");
    }

    @Test
    void every_changed_check_is_told_with_the_reason() {
        before.report("ada", false, true).report("bo", true, true).report("carl", true, true);
        after.ofSources("f".repeat(64))
                .report("ada", true, false)
                .report("bo", true, true)
                .report("dora", true, true);

        assertThat(tell()).isTrue();
        assertThat(told)
                .containsExactly(
                        "ada: 4 of 10 -> 6 of 10 points (other sources)",
                        "  flat-svm dscores: failed 0/6 factor-n -> passed 6/6",
                        "  flat-svm dW: passed 4/4 -> failed 0/4",
                        "carl: only in " + before.out() + " (10 of 10 points)",
                        "dora: only in " + after.out() + " (10 of 10 points)",
                        "3 of 4 students differ.");
    }

    @Test
    void a_student_is_compared_with_himself_whatever_the_folders_are_called() {
        before.student("hw3_ada", "a1", "Ada", null, true).report("hw3_ada", false, true);
        before.student("bo", "b2", "Bo", null, true).report("bo", true, true);
        before.student("sent", "c3", "Carl", null, true).report("sent", true, true);
        after.student("ada-resent", "a1", "Ada", null, true).report("ada-resent", true, true);
        after.student("bo-again", "b2", "Bo", null, true).report("bo-again", true, true);
        after.student("sent", "d4", "Dora", null, true).report("sent", true, false);

        assertThat(tell()).isTrue();
        assertThat(told)
                .containsExactly(
                        "ada-resent (before: hw3_ada): 4 of 10 -> 10 of 10 points (the same sources, seed, grader and"
                                + " assignments: run grade rerun on both reports and tell the grader's authors)",
                        "  flat-svm dscores: failed 0/6 factor-n -> passed 6/6",
                        "sent: only in " + after.out() + " (6 of 10 points)",
                        "sent: only in " + before.out() + " (10 of 10 points)",
                        "3 of 4 students differ.");
    }

    @Test
    void names_decide_where_it_is_not_known_whose_a_hand_in_is() {
        before.student("x", "a1", "Ada", null, true).report("x", true, true);
        after.student("y", "a1", "Ada", null, true).asked("may be two").report("y", true, true);

        assertThat(tell()).isTrue();
        assertThat(told)
                .containsExactly(
                        "x: only in " + before.out() + " (10 of 10 points)",
                        "y: only in " + after.out() + " (10 of 10 points)",
                        "2 of 2 students differ.");
    }

    @Test
    void a_team_is_one_and_may_gain_a_member() {
        before.student("team", "a1", "Ada", null, true).report("team", true, true);
        before.student("bo", "b2", "Bo", null, true).sharedWith("team");
        after.student("team", "a1", "Ada", null, true).report("team", true, true);
        after.student("bo", "b2", "Bo", null, true).sharedWith("team");
        after.student("carl", "c3", "Carl", null, true).sharedWith("team");

        assertThat(tell()).isFalse();
        assertThat(told).containsExactly("0 of 1 student differ.");
    }

    @Test
    void each_reason_has_a_name_and_none_at_all_too() {
        before.report("a", true, true);
        after.withSeed(8).builtAs("other").ofVersion("2.0").report("a", false, true);
        tell();
        assertThat(told.get(0))
                .isEqualTo(
                        "a: 10 of 10 -> 4 of 10 points (another seed, another grader, another version of an assignment)");

        told.clear();
        after.withSeed(7).withSeeds(7L, 8L).builtAs("build-1").ofVersion("1.0").report("a", false, true);
        tell();
        assertThat(told.get(0)).endsWith("(another seed)");

        told.clear();
        after.withSeeds(7L).builtAs("build-1").ofVersion("1.0").report("a", false, true);
        tell();
        assertThat(told.get(0)).contains("(the same sources, seed, grader and assignments: run grade rerun");
    }

    @Test
    void says_whether_two_runs_drew_the_same_inputs() throws IOException {
        before.report("ada", true, true);
        after.report("ada", true, true);
        String manifest =
                "{\"schema\": \"backprop-grader/batch/v1\", \"grader\": {\"version\": \"1\", \"build\": \"b\","
                        + " \"java\": \"17\", \"os\": \"L\"}, \"assignments\": [], \"seeds\": [%s], \"isolation\": \"process\","
                        + " \"createdAt\": \"2026-01-01T12:00:00Z\"}";
        Files.writeString(before.out().resolve("manifest.json"), manifest.formatted("7"));
        Files.writeString(after.out().resolve("manifest.json"), manifest.formatted("7"));
        assertThat(tell()).isFalse();
        Files.writeString(after.out().resolve("manifest.json"), manifest.formatted("8, 9"));
        assertThat(tell()).isFalse();

        assertThat(told)
                .containsExactly(
                        "The same seed: 7.",
                        "0 of 1 student differ.",
                        "The seeds were 7 and 8, 9, so some marks may differ by chance.",
                        "0 of 1 student differ.");
    }

    @Test
    void two_reports_can_be_compared() {
        before.report("ada", true, true);
        after.report("ada", true, false);

        assertThat(RunDifference.tell(
                        before.out().resolve("reports/ada.json"),
                        after.out().resolve("reports/ada.json"),
                        message -> told.add(message.text())))
                .isTrue();
        assertThat(told).hasSize(3);
    }

    @Test
    void a_damaged_report_is_told_and_the_others_are_compared() throws IOException {
        before.report("ada", true, true).report("bo", true, true);
        after.report("ada", true, true).report("bo", true, true);
        Files.writeString(after.out().resolve("reports/ada.json"), "{");

        assertThat(tell()).isTrue();
        assertThat(told).hasSize(2).last().isEqualTo("1 of 2 students differs.");
        assertThat(told.get(0)).startsWith("ada: ").contains("is no report of this grader");
    }

    @Test
    void what_is_not_of_one_kind_is_refused() {
        before.report("ada", true, true);
        assertThatThrownBy(this::tell)
                .hasMessageContaining("Name two folders that grade batch has written, or two reports");
    }
}
