package dev.backprop.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.assignments.scaling.Scaling;
import dev.backprop.assignments.scaling.Solution;
import dev.backprop.grader.assignment.AssignmentInfo;
import dev.backprop.grader.report.Course;
import dev.backprop.grader.report.PassMark;
import dev.backprop.grader.sources.HandIn;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListCommandTest {

    private static final String FILE = "src/backprop/Scaling.java";

    @TempDir
    private Path folder;

    private String out = "";
    private String err = "";

    private int grade(String commandLine) {
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        int exitCode = CommandLines.run(
                commandLine.split(" "),
                new Terminal(Map.of(), false, folder, folder),
                new PrintStream(outBytes, true, StandardCharsets.UTF_8),
                new PrintStream(errBytes, true, StandardCharsets.UTF_8));
        out = outBytes.toString(StandardCharsets.UTF_8);
        err = errBytes.toString(StandardCharsets.UTF_8);
        return exitCode;
    }

    @Test
    void lists_every_assignment_and_what_is_not_started() {
        new HandIn(folder).with(FILE, AssignmentInfo.stub(new Scaling(), "backprop/Scaling.java"));

        assertThat(grade("list")).isZero();
        assertThat(out).isEqualTo("""
                        scaling: Title of scaling, points 10, not started
                          backprop/Scaling.java
                        small-svm: A linear classifier for tests, points 5, no file here
                          backprop/SvmLoss.java
                        """);
        assertThat(err).isEmpty();
    }

    @Test
    void tells_what_is_started_and_the_last_score() {
        HandIn submission = new HandIn(folder).with(FILE, Solution.with("X.transpose().mult(dscores)", "null"));
        grade("list");
        assertThat(out).contains("points 10, started\n");

        grade("--tries 1");
        grade("list");
        assertThat(out).contains("points 7/10, open\n", "Points as in the last report.");

        submission.with(FILE, Solution.SOURCE);
        grade("--tries 1 --json mine.json");
        grade("list --report mine.json");
        assertThat(out).contains("points 10/10, done\n");
    }

    @Test
    void a_run_of_some_checks_is_no_progress() {
        new HandIn(folder).with(FILE, Solution.with("scores.scale(2)", "scores.scale(3)"));
        grade("--tries 1");
        grade("--tries 1 --check dW");

        grade("list");
        assertThat(out).contains(", open").doesNotContain("done");

        grade("list --report grade-report-partial.json");
        assertThat(out).contains("checked in part", "Points of the few checks").doesNotContain("done", "open");
    }

    @Test
    void says_what_the_course_asks_for() {
        HandIn submission = new HandIn(folder)
                .with(
                        "course.json",
                        new Course("Deep learning", List.of("scaling"), PassMark.parse("80%"), "en").json());

        assertThat(grade("list")).isZero();
        assertThat(out).startsWith("Deep learning\n  Required: scaling. Passed from 80% on.\n\nscaling: ");

        submission.with("course.json", "{}");
        assertThat(grade("list")).isEqualTo(2);
        assertThat(err).contains("course.json cannot be used: format is missing.");
    }

    @Test
    void exits_with_2_where_the_folder_or_the_report_is_not_there() {
        assertThat(grade("list --dir " + folder.resolve("nowhere"))).isEqualTo(2);
        assertThat(err).contains("There is no folder");
        assertThat(grade("list --report nothing.json")).isEqualTo(2);
        assertThat(err).contains("nothing.json cannot be read");
    }

    @Test
    void explains_itself() {
        assertThat(grade("list --help")).isZero();
        assertThat(out).startsWith("Usage: grade list").contains("--report", "Examples:");
    }
}
