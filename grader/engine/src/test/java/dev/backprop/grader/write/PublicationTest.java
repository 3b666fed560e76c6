package dev.backprop.grader.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.report.AssignmentReport;
import dev.backprop.grader.report.AssignmentStatus;
import dev.backprop.grader.report.Audience;
import dev.backprop.grader.report.CheckReport;
import dev.backprop.grader.report.CheckStatus;
import dev.backprop.grader.report.ExitCode;
import dev.backprop.grader.report.PassMark;
import dev.backprop.grader.report.Report;
import dev.backprop.grader.report.SampleReports;
import dev.backprop.grader.report.Visibility;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationTest {

    private static final AssignmentReport.Output PRINTED =
            new AssignmentReport.Output("W is 0.5", "secret input", false);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "github", "classroom", "junit"})
    void students_cannot_tell_how_a_hidden_check_ended_or_how_many_there_are(String format) {
        CheckReport secret = SampleReports.secret(Visibility.HIDDEN, CheckStatus.PASSED);
        String one = published(format, Audience.STUDENTS, report(secret));

        for (Visibility visibility : List.of(Visibility.HIDDEN, Visibility.AFTER_DUE_DATE)) {
            for (CheckStatus status : CheckStatus.values()) {
                assertThat(published(format, Audience.STUDENTS, report(SampleReports.secret(visibility, status))))
                        .isEqualTo(one)
                        .doesNotContain("secret");
            }
        }
    }

    @Test
    void students_are_told_that_further_checks_count() {
        Report report = report(SampleReports.secret(Visibility.HIDDEN, CheckStatus.PASSED));
        String told = "Further checks count that are not shown here";

        assertThat(published("text", Audience.STUDENTS, report)).contains(told);
        assertThat(published("text", Audience.STAFF, report)).doesNotContain(told);
        assertThat(published("text", Audience.STUDENTS, report())).doesNotContain(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "github", "junit", "gradescope"})
    void staff_see_everything_in_every_format(String format) {
        Report report = report(SampleReports.secret(Visibility.HIDDEN, CheckStatus.FAILED));

        assertThat(published(format, Audience.STAFF, report)).contains("secret", "A secret message.");
    }

    @ParameterizedTest
    @CsvSource({
        "STUDENTS, VISIBLE, true",
        "STUDENTS, AFTER_DUE_DATE, false",
        "STUDENTS, HIDDEN, false",
        "STUDENTS_AFTER_DUE_DATE, VISIBLE, true",
        "STUDENTS_AFTER_DUE_DATE, AFTER_DUE_DATE, true",
        "STUDENTS_AFTER_DUE_DATE, HIDDEN, false",
        "STAFF, VISIBLE, true",
        "STAFF, AFTER_DUE_DATE, true",
        "STAFF, HIDDEN, true",
    })
    void each_audience_sees_what_is_for_it(Audience audience, Visibility visibility, boolean seen) {
        Report report = report(SampleReports.secret(visibility, CheckStatus.FAILED));

        Report shown = new Publication(report, audience).shown();

        assertThat(shown.assignments().get(0).checks().stream()
                        .anyMatch(check -> check.id().equals("secret")))
                .isEqualTo(seen);
        assertThat(shown.maxScore()).isEqualTo(seen ? 6 : 1);
        assertThat(shown.durationMs()).isEqualTo(seen ? 812 : 812 - 500);
        assertThat(shown.assignments().get(0).output() != null).isEqualTo(seen);
    }

    @ParameterizedTest
    @EnumSource
    void the_exit_code_is_made_of_what_is_shown(CheckStatus status) {
        Report report = report(SampleReports.secret(Visibility.HIDDEN, status));

        assertThat(ExitCode.of(new Publication(report, Audience.STUDENTS).shown(), PassMark.FULL))
                .isEqualTo(ExitCode.PASSED);
        assertThat(ExitCode.of(new Publication(report, Audience.STAFF).shown(), PassMark.FULL))
                .isEqualTo(status == CheckStatus.PASSED ? ExitCode.PASSED : ExitCode.BELOW);
    }

    @Test
    void the_name_of_a_hidden_check_is_no_option_of_a_shown_report() {
        Report.Options options = new Report.Options(List.of(), "secret", 7, "auto", PassMark.FULL);
        Report report = SampleReports.of(
                options, SampleReports.graded(List.of(SampleReports.secret(Visibility.HIDDEN, CheckStatus.FAILED))));

        Report shown = new Publication(report, Audience.STUDENTS).shown();

        assertThat(shown.options().check()).isNull();
        assertThat(shown.options().tries()).isEqualTo(7);
        assertThat(shown.partial()).isTrue();
    }

    @Test
    void a_report_without_secrets_stays_as_it_is() {
        Report report = SampleReports.oneFailure();

        assertThat(new Publication(report, Audience.STUDENTS).shown()).isSameAs(report);
    }

    @Test
    void files_are_written_whole() throws Exception {
        Path file = folder.resolve("report.xml");
        Files.writeString(file, "older");

        new Publication(report(), Audience.STUDENTS).write(new JUnitReport(), file);

        assertThat(Files.readString(file)).startsWith("<?xml").endsWith("</testsuites>\n");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    private static Report report(CheckReport... more) {
        List<CheckReport> checks = new ArrayList<>(List.of(SampleReports.passed("scores", "Scores", 1)));
        checks.addAll(List.of(more));
        long hiddenMs =
                List.of(more).stream().mapToLong(CheckReport::durationMs).sum();
        Report sample = SampleReports.of(new AssignmentReport(
                "flat-svm",
                "Flat SVM",
                "1",
                SampleReports.DIGEST,
                AssignmentStatus.GRADED,
                null,
                checks,
                more.length == 0 ? null : PRINTED));
        return new Report(
                sample.grader(),
                sample.submission(),
                sample.seed(),
                sample.partial(),
                sample.options(),
                sample.startedAt(),
                312 + hiddenMs,
                sample.isolation(),
                sample.assignments());
    }

    /** What goes to the stream, and to the summary of a step. */
    private String published(String format, Audience audience, Report report) {
        Path summary = folder.resolve("summary.md");
        ReportWriters writers = new ReportWriters(
                new Surroundings(new TerminalStyle(false, true, 80), Optional.of(summary), Optional.empty(), ""));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Files.deleteIfExists(summary);
            new Publication(report, audience)
                    .write(writers.named(format), new PrintStream(out, true, StandardCharsets.UTF_8));
            return out.toString(StandardCharsets.UTF_8) + (Files.exists(summary) ? Files.readString(summary) : "");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
