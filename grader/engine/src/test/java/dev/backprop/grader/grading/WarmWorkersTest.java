package dev.backprop.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backprop.assignments.scaling.Scaling;
import dev.backprop.assignments.scaling.Solution;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.report.AssignmentReport;
import dev.backprop.grader.report.AssignmentStatus;
import dev.backprop.grader.sandbox.JailChoice;
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

        try (Workers workers = new WarmWorkers(JailChoice.only(new ProcessJail()), 2)) {
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

        try (Workers workers = new WarmWorkers(JailChoice.only(new ProcessJail()), 3)) {
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

        try (Workers workers = new WarmWorkers(JailChoice.only(new ProcessJail()), 1)) {
            assertThat(reports(workers, exits, List.of(1L)).get(0).score()).isZero();
            assertThat(reports(workers, broken, List.of(1L)).get(0).status()).isEqualTo(AssignmentStatus.COMPILE_ERROR);
            assertThat(reports(workers, right, List.of(1L)).get(0).score()).isEqualTo(10);
        }
    }

    @Test
    void says_that_a_folder_is_not_there() {
        try (Workers workers = new WarmWorkers(JailChoice.only(new ProcessJail()), 1)) {
            assertThatThrownBy(() -> reports(workers, temp.resolve("nowhere"), List.of(1L)))
                    .isInstanceOf(MessageException.class)
                    .hasMessageContaining("There is no folder");
        }
    }
}
