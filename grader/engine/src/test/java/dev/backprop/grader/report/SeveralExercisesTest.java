package dev.backprop.grader.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeveralExercisesTest {

    private static final AssignmentReport CIRCUITS = SeveralExercises.report();

    private static Report.Options asking(List<String> names, List<String> required) {
        return new Report.Options(names, null, null, "process", PassMark.FULL).requiring(required);
    }

    private static List<String> leftOut(Report report) {
        return report.leftOut().stream().map(AssignmentReport::title).toList();
    }

    @Test
    void what_is_not_begun_is_no_part_of_the_score() {
        Report report = SampleReports.of(CIRCUITS);

        assertThat(report.score()).isEqualTo(3);
        assertThat(report.maxScore()).isEqualTo(7);
        assertThat(CIRCUITS.maxScore()).isEqualTo(11);
        assertThat(leftOut(report)).containsExactly("RidgeLoss");
    }

    @Test
    void what_is_not_begun_counts_where_it_is_asked_for() {
        for (Report.Options options : List.of(
                asking(List.of("circuits"), List.of()),
                asking(List.of(), List.of("circuits")),
                asking(List.of(), List.of("ridge-loss")))) {
            Report report = SampleReports.of(options, CIRCUITS);

            assertThat(report.maxScore()).isEqualTo(11);
            assertThat(leftOut(report)).isEmpty();
        }
    }

    @Test
    void an_assignment_that_nobody_has_begun_is_left_out_as_a_whole() {
        AssignmentReport untouched = new AssignmentReport(
                        "circuits",
                        "Circuits",
                        "1",
                        SampleReports.DIGEST,
                        AssignmentStatus.UNTOUCHED,
                        null,
                        CIRCUITS.among(each -> each.id().equals("ridge-loss")).checks(),
                        null)
                .of(CIRCUITS.several().subList(3, 4));

        assertThat(leftOut(SampleReports.of(untouched))).containsExactly("Circuits");
        assertThat(SampleReports.of(asking(List.of("ridge-loss"), List.of()), untouched)
                        .maxScore())
                .isEqualTo(4);
    }

    @Test
    void is_read_as_it_was_written() {
        Report report = SampleReports.of(CIRCUITS);
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        new JsonReport().write(report, new PrintStream(json, true, StandardCharsets.UTF_8));

        assertThat(new JsonReport().parse(json.toString(StandardCharsets.UTF_8), "report"))
                .isEqualTo(report);
    }

    @Test
    void the_checks_are_those_of_the_exercises() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CIRCUITS.of(CIRCUITS.several().subList(0, 2)))
                .withMessageStartingWith("the exercises have the checks [sum-product.dx, mul-max.dx, mul-max.dz], not");
    }

    @Test
    void a_check_is_meant_by_its_id_its_exercise_or_alone() {
        Report report = SampleReports.of(CIRCUITS);

        assertThat(ids(report, "mul-max.dx")).containsExactly("mul-max.dx");
        assertThat(ids(report, "mul-max")).containsExactly("mul-max.dx", "mul-max.dz");
        assertThat(ids(report, "dz")).containsExactly("mul-max.dz");
        assertThat(ids(report, "dx")).containsExactly("sum-product.dx", "mul-max.dx");
        assertThat(report.only("d")).isEmpty();
    }

    private static List<String> ids(Report report, String typed) {
        return report.only(typed).orElseThrow().assignments().stream()
                .flatMap(assignment -> assignment.checks().stream())
                .map(CheckReport::id)
                .toList();
    }
}
