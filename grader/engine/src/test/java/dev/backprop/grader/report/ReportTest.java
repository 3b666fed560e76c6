package dev.backprop.grader.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {

    private final CheckReport tenth = SampleReports.passed("h1", "Hidden layer", 0.1);
    private final CheckReport fifth = SampleReports.passed("h2", "Hidden layer", 0.2);

    @Test
    void adds_the_points_of_the_checks_in_decimals() {
        Report report = SampleReports.of(SampleReports.graded(List.of(tenth, fifth)));

        assertThat(report.score()).isEqualTo(0.3);
        assertThat(report.maxScore()).isEqualTo(0.3);
    }

    @Test
    void counts_what_does_not_compile_with_no_points() {
        Report report = SampleReports.of(
                SampleReports.graded(List.of(tenth)), SampleReports.notGraded(AssignmentStatus.COMPILE_ERROR, "no"));

        assertThat(report.score()).isEqualTo(0.1);
        assertThat(report.maxScore()).isEqualTo(5.1);
    }

    @Test
    void leaves_an_untouched_assignment_out_of_the_score() {
        AssignmentReport untouched = SampleReports.notGraded(AssignmentStatus.UNTOUCHED, null);
        Report report = SampleReports.of(SampleReports.graded(List.of(tenth)), untouched);

        assertThat(report.counts(untouched)).isFalse();
        assertThat(report.maxScore()).isEqualTo(0.1);
    }

    @Test
    void counts_an_untouched_assignment_that_was_asked_for_by_name() {
        Report.Options named = new Report.Options(List.of("flat-svm"), null, null, "auto", PassMark.FULL);
        AssignmentReport untouched = SampleReports.notGraded(AssignmentStatus.UNTOUCHED, null);
        Report report = SampleReports.of(named, untouched);

        assertThat(report.counts(untouched)).isTrue();
        assertThat(report.maxScore()).isEqualTo(5);
    }

    @Test
    void refuses_an_assignment_whose_points_do_not_add_up() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assignment(SampleReports.DIGEST, 20, 0.1))
                .withMessage("score is 20.0, but its parts add up to 0.1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assignment(SampleReports.DIGEST, 0.1, 20))
                .withMessage("maxScore is 20.0, but its parts add up to 0.1");
    }

    @Test
    void refuses_a_run_whose_points_do_not_add_up() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> report(Report.SCHEMA, 20, 0.1))
                .withMessage("score is 20.0, but its parts add up to 0.1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> report(Report.SCHEMA, 0.1, 20))
                .withMessage("maxScore is 20.0, but its parts add up to 0.1");
    }

    @Test
    void refuses_another_format() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> report("backprop-grader/report/v1", 0.1, 0.1))
                .withMessage("schema is backprop-grader/report/v1, not backprop-grader/report/v2");
    }

    @Test
    void refuses_more_points_than_a_check_can_give() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SampleReports.check("dW", "Gradient", CheckStatus.PASSED, 5, 4, null))
                .withMessage("check dW has 5.0 of 4.0 points");
    }

    @Test
    void refuses_a_check_that_is_not_named_after_its_stage() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SampleReports.passed("dW2", "dW", "Gradient", 1))
                .withMessage("check dW2 is not named after its stage, dW");
    }

    @Test
    void refuses_a_digest_that_is_none() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Report.Submission("ada", "deadbeef"));
        assertThatIllegalArgumentException().isThrownBy(() -> assignment("deadbeef", 0.1, 0.1));
    }

    private AssignmentReport assignment(String digest, double score, double maxScore) {
        return new AssignmentReport(
                "flat-svm",
                "Flat SVM",
                "1",
                digest,
                AssignmentStatus.GRADED,
                null,
                score,
                maxScore,
                null,
                List.of(tenth),
                null,
                null);
    }

    private Report report(String schema, double score, double maxScore) {
        Report sample = SampleReports.of();
        return new Report(
                schema,
                sample.grader(),
                sample.submission(),
                sample.seed(),
                sample.partial(),
                sample.options(),
                sample.startedAt(),
                sample.durationMs(),
                sample.isolation(),
                score,
                maxScore,
                List.of(SampleReports.graded(List.of(tenth))));
    }
}
