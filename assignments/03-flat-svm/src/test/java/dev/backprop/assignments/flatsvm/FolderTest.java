package dev.backprop.assignments.flatsvm;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import dev.backprop.grader.grading.Order;
import dev.backprop.grader.grading.SubmissionGrader;
import dev.backprop.grader.report.AssignmentReport;
import dev.backprop.grader.report.AssignmentStatus;
import dev.backprop.grader.report.CheckReport;
import dev.backprop.grader.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every submission in the assignment's folder gets the marks that it deserves. */
class FolderTest {

    private static final Path FOLDER = Path.of("").toAbsolutePath();

    private record Mistake(
            int format,
            String from,
            String title,
            List<String> loses,
            @Nullable String diagnosis) {}

    private static AssignmentReport grade(Path submission) {
        Report report = new SubmissionGrader(() -> List.of(new FlatSvm()))
                .grade(new Order(submission, Report.Options.DEFAULT, Optional.empty()));
        return report.assignments().get(0);
    }

    private static List<String> lost(AssignmentReport report) {
        return report.checks().stream()
                .filter(check -> check.score() < check.maxScore())
                .map(CheckReport::id)
                .toList();
    }

    /** What is behind the first failed check that a known mistake explains. */
    private static Optional<String> named(AssignmentReport report) {
        return report.checks().stream()
                .map(CheckReport::diagnosis)
                .filter(Objects::nonNull)
                .map(CheckReport.Diagnosis::id)
                .findFirst();
    }

    static List<Path> mistakes() throws IOException {
        return foldersIn("mistakes");
    }

    static List<Path> variants() throws IOException {
        return foldersIn("variants");
    }

    private static List<Path> foldersIn(String kind) throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER.resolve(kind))) {
            return folders.sorted().toList();
        }
    }

    @Test
    void the_solution_earns_all_twenty_points() {
        AssignmentReport report = grade(FOLDER.resolve("solution"));

        assertThat(lost(report)).isEmpty();
        assertThat(report.score()).isEqualTo(20);
    }

    @Test
    void the_stub_is_untouched_and_earns_nothing() {
        AssignmentReport report = grade(FOLDER.resolve("stub"));

        assertThat(report.status()).isEqualTo(AssignmentStatus.UNTOUCHED);
        assertThat(report.score()).isZero();
    }

    @ParameterizedTest
    @MethodSource("variants")
    void a_correct_variant_never_loses_a_point(Path variant) {
        assertThat(lost(grade(variant))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void a_mistake_loses_the_marks_of_its_stage_and_no_others_and_is_named(Path mistake) throws IOException {
        Mistake expected = new Gson().fromJson(Files.readString(mistake.resolve("mistake.json")), Mistake.class);

        AssignmentReport report = grade(mistake);

        assertThat(lost(report)).containsExactlyInAnyOrderElementsOf(expected.loses());
        assertThat(named(report)).isEqualTo(Optional.ofNullable(expected.diagnosis()));
    }
}
