package dev.backprop.grader.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.assignments.scaling.Hurried;
import dev.backprop.assignments.scaling.LargeScaling;
import dev.backprop.assignments.scaling.Scaling;
import dev.backprop.assignments.scaling.Solution;
import dev.backprop.grader.grading.Grader;
import dev.backprop.grader.grading.Order;
import dev.backprop.grader.report.Audience;
import dev.backprop.grader.report.CheckReport;
import dev.backprop.grader.report.CheckStatus;
import dev.backprop.grader.report.PassMark;
import dev.backprop.grader.report.Report;
import dev.backprop.grader.sources.HandIn;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Code that remembers the inputs of a hidden check, for another call or another assignment to tell. */
class HiddenInputsTest {

    /** An assignment with a hidden check, and behind it another of the same class without one. */
    private static final List<Assignment> COURSE =
            Catalogue.withHidden(List.of(new Scaling(), new Hurried()), List.of(new LargeScaling()));

    /** What it does once it has seen a hidden input; it stands in line 9. */
    private static final String REMEMBERS = """
            if (X.elementMaxAbs() >= %d) {
                System.setProperty("seen", "SECRET " + X);
            } else if (System.getProperty("seen") != null) {
                %s
            }
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "throw new IllegalStateException(System.getProperty(\"seen\"));",
                "System.out.println(System.getProperty(\"seen\"));",
                "System.exit(1);",
                "W = W.scale(1000);",
                "X.set(0, 0, 1234);",
                "while (true) { W.set(0, 0, 1); }"
            })
    void are_known_to_it_when_all_that_students_see_is_settled(String tells) {
        Report report = graded(Solution.after(REMEMBERS.formatted(LargeScaling.SMALLEST, tells)));

        assertThat(report.score()).isEqualTo(22);
        assertThat(report.assignments())
                .flatExtracting(assignment -> assignment.checks())
                .extracting(CheckReport::status)
                .containsOnly(CheckStatus.PASSED);
        assertThat(report.shownTo(Audience.STUDENTS).toString()).doesNotContain("SECRET");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "throw new IllegalStateException(\"SECRET\");",
                "System.out.println(\"SECRET\");",
                "System.err.println(\"SECRET\");"
            })
    void are_told_to_the_staff_alone(String tells) {
        Report report =
                graded(Solution.after("if (X.elementMaxAbs() >= %d) {\n%s\n}".formatted(LargeScaling.SMALLEST, tells)));

        assertThat(report.toString()).contains("SECRET");
        assertThat(report.shownTo(Audience.STUDENTS).toString()).doesNotContain("SECRET");
        assertThat(report.shownTo(Audience.STUDENTS).score()).isEqualTo(20);
    }

    @Test
    void give_no_sign_by_the_time_that_they_take() {
        String waits = "Thread.sleep(2000);";
        Report report = graded(
                Solution.with("(SimpleMatrix W, SimpleMatrix X)", "(SimpleMatrix W, SimpleMatrix X) throws Exception")
                        .replace(
                                "        SimpleMatrix scores =",
                                "        if (X.elementMaxAbs() >= %d && waited == 0) { waited++; %s }\n        SimpleMatrix scores ="
                                        .formatted(LargeScaling.SMALLEST, waits))
                        .replace("    public static", "    static int waited;\n    public static"));

        assertThat(report.score()).isEqualTo(22);
        assertThat(report.durationMs() - report.shownTo(Audience.STUDENTS).durationMs())
                .isGreaterThanOrEqualTo(2000);
    }

    private Report graded(String source) {
        HandIn handIn = new HandIn(folder).with("backprop/Scaling.java", source);
        return Grader.grade(
                () -> COURSE,
                new Order(handIn.folder(), new Report.Options(List.of(), null, 5, "process", PassMark.FULL)));
    }
}
