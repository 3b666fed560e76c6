package dev.backprop.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExitCodeTest {

    private static final PassMark NOTHING = PassMark.parse("0");

    @Test
    void is_0_from_the_pass_mark_on() {
        assertThat(ExitCode.of(SampleReports.allPassed(), PassMark.FULL).code()).isZero();
        assertThat(ExitCode.of(SampleReports.oneFailure(), PassMark.parse("14")).code())
                .isZero();
    }

    @Test
    void is_1_below_the_pass_mark() {
        assertThat(ExitCode.of(SampleReports.oneFailure(), PassMark.FULL).code())
                .isEqualTo(1);
        assertThat(ExitCode.of(SampleReports.oneFailure(), PassMark.parse("71%"))
                        .code())
                .isEqualTo(1);
    }

    @Test
    void is_0_where_the_only_other_assignment_is_untouched() {
        Report report = SampleReports.of(
                SampleReports.graded(List.of(SampleReports.passed("dW", "Gradient", 4))),
                SampleReports.notGraded(AssignmentStatus.UNTOUCHED, null));

        assertThat(ExitCode.of(report, PassMark.FULL)).isEqualTo(ExitCode.PASSED);
    }

    @Test
    void is_0_where_nothing_is_begun_and_nothing_was_asked_for() {
        Report untouched = SampleReports.of(SampleReports.notGraded(AssignmentStatus.UNTOUCHED, null));

        assertThat(ExitCode.of(untouched, PassMark.FULL)).isEqualTo(ExitCode.PASSED);
        assertThat(ExitCode.of(untouched, PassMark.parse("15"))).isEqualTo(ExitCode.PASSED);
    }

    @Test
    void is_1_where_what_was_asked_for_is_not_begun_whatever_the_pass_mark() {
        Report missing = SampleReports.of(SampleReports.notGraded(AssignmentStatus.MISSING, null));

        assertThat(ExitCode.of(missing, NOTHING)).isEqualTo(ExitCode.BELOW);
    }

    @Test
    void grades_what_does_not_compile() {
        Report report = SampleReports.of(SampleReports.notGraded(AssignmentStatus.COMPILE_ERROR, "no"));

        assertThat(ExitCode.of(report, PassMark.FULL)).isEqualTo(ExitCode.BELOW);
        assertThat(ExitCode.of(report, NOTHING)).isEqualTo(ExitCode.PASSED);
    }

    @Test
    void has_the_numbers_that_the_shell_sees() {
        assertThat(ExitCode.USAGE.code()).isEqualTo(2);
        assertThat(ExitCode.GRADER_FAILED.code()).isEqualTo(3);
    }
}
