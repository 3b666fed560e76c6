package dev.backprop.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backprop.assignments.scaling.Scaling;
import dev.backprop.assignments.scaling.Solution;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.report.AssignmentReport;
import dev.backprop.grader.report.AssignmentStatus;
import dev.backprop.grader.sandbox.JailChoice;
import dev.backprop.grader.sandbox.Limits;
import dev.backprop.grader.sandbox.ProcessJail;
import dev.backprop.grader.sources.HandIn;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarmWorkersTest {

    private static final String FILE = "backprop/Scaling.java";

    @TempDir
    private Path temp;

    private Path submission(String name, String source) {
        return new HandIn(temp.resolve(name)).with(FILE, source).folder();
    }

    private static List<AssignmentReport> reports(Workers workers, Path submission, List<Long> seeds) {
        Grader grader = new Grader(List.of(new Scaling()), workers);
        return grader.grade(grader.compile(submission), seeds).stream()
                .map(ofSeed -> ofSeed.get(0))
                .toList();
    }

    @Test
    void loads_a_submission_anew_for_every_seed() {
        Path submission = submission(
                "counting",
                Solution.with("public record Pass", "static { System.out.print(\"loaded\"); } public record Pass"));

        try (Workers workers = WarmWorkers.ofOneAuthor(JailChoice.only(new ProcessJail()), 2)) {
            List<AssignmentReport> reports = reports(workers, submission, List.of(1L, 2L, 3L));

            assertThat(reports).hasSize(3).allSatisfy(report -> {
                assertThat(report.score()).isEqualTo(10);
                assertThat(Objects.requireNonNull(report.output()).stdout()).isEqualTo("loaded");
            });
        }
    }

    @Test
    void draws_other_inputs_with_another_seed_and_the_same_with_the_same() {
        Path submission = submission("wrong", Solution.with("scores.scale(2)", "scores.scale(3)"));

        try (Workers workers = WarmWorkers.ofOneAuthor(JailChoice.only(new ProcessJail()), 3)) {
            List<String> messages = reports(workers, submission, List.of(1L, 2L, 1L)).stream()
                    .map(report -> String.valueOf(report.checks().get(2).text()))
                    .toList();

            assertThat(messages.get(0)).isEqualTo(messages.get(2)).isNotEqualTo(messages.get(1));
        }
    }

    @Test
    void grades_on_after_code_that_ends_its_worker_or_does_not_compile() {
        Path exits = submission("exits", Solution.after("System.exit(0);"));
        Path broken = submission("broken", Solution.with("scores.scale(2);", "scores"));
        Path right = submission("right", Solution.SOURCE);

        try (Workers workers = new WarmWorkers(JailChoice.only(new ProcessJail()), Limits.standard())) {
            assertThat(reports(workers, exits, List.of(1L)).get(0).score()).isZero();
            assertThat(reports(workers, broken, List.of(1L)).get(0).status()).isEqualTo(AssignmentStatus.COMPILE_ERROR);
            assertThat(reports(workers, right, List.of(1L)).get(0).score()).isEqualTo(10);
        }
    }

    /** The second submission reads what the first has left behind in its process, and says so. */
    private String readsWhatAnotherHasLeft(Workers workers) {
        Path first = submission("leaves", Solution.after("System.setProperty(\"left\", \"behind\");"));
        Path second = submission(
                "finds",
                Solution.with(
                        "public record Pass",
                        "static { System.out.print(System.getProperty(\"left\")); } public record Pass"));
        assertThat(reports(workers, first, List.of(1L)).get(0).score()).isEqualTo(10);
        AssignmentReport report = reports(workers, second, List.of(1L)).get(0);
        assertThat(report.score()).isEqualTo(10);
        return Objects.requireNonNull(report.output()).stdout();
    }

    @Test
    void one_author_has_one_worker_for_all_submissions_and_others_have_one_for_each() {
        try (Workers workers = WarmWorkers.ofOneAuthor(JailChoice.only(new ProcessJail()), 1)) {
            assertThat(readsWhatAnotherHasLeft(workers)).isEqualTo("behind");
        }
        try (Workers workers = new WarmWorkers(JailChoice.only(new ProcessJail()), Limits.standard())) {
            assertThat(readsWhatAnotherHasLeft(workers)).isEqualTo("null");
        }
    }

    @Test
    void what_another_submission_has_left_behind_ends_no_call_of_the_next_one() {
        Path left = submission("left", Solution.after("System.setProperty(\"left\", \"behind\");"));
        Path exits = submission("exits", Solution.after("if (System.getProperty(\"left\") != null) System.exit(0);"));

        try (Workers workers = WarmWorkers.ofOneAuthor(JailChoice.only(new ProcessJail()), 1)) {
            assertThat(reports(workers, left, List.of(1L)).get(0).score()).isEqualTo(10);
            assertThat(reports(workers, exits, List.of(1L)).get(0).score()).isEqualTo(10);
        }
    }

    @Test
    void says_that_a_folder_is_not_there() {
        try (Workers workers = new WarmWorkers(JailChoice.only(new ProcessJail()), Limits.standard())) {
            assertThatThrownBy(() -> reports(workers, temp.resolve("nowhere"), List.of(1L)))
                    .isInstanceOf(MessageException.class)
                    .hasMessageContaining("There is no folder");
        }
    }
}
