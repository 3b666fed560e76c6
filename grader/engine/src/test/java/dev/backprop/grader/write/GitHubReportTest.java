package dev.backprop.grader.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.report.AssignmentStatus;
import dev.backprop.grader.report.CheckReport;
import dev.backprop.grader.report.CheckStatus;
import dev.backprop.grader.report.HostileReports;
import dev.backprop.grader.report.Report;
import dev.backprop.grader.report.SampleReports;
import dev.backprop.grader.report.WorkflowCommands;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class GitHubReportTest {

    static final List<String> TEXTS = HostileReports.TEXTS;

    private static final String PREFIX = "src/a, b: 100%/";

    @TempDir
    private Path folder;

    @Test
    void annotates_the_line_of_what_is_wrong() {
        assertThat(log(SampleReports.oneFailure()))
                .isEqualTo(
                        "::error file=src/a%2C b%3A 100%25/SvmLoss.java,line=12,title=dscores%3A 0 of 6 points::"
                                + "dscores[0][2] is 1, but should be 0.5 (± 2e-12), given your own scores.%0A"
                                + "Probably: the 1/N of the mean is missing from the gradient%0A"
                                + "Hint: The data loss is a mean over the N examples. Where does that N appear when you derive it?\n");
        assertThat(commands(SampleReports.oneFailure())).singleElement().satisfies(command -> {
            assertThat(command.properties())
                    .containsEntry("file", "src/a, b: 100%/SvmLoss.java")
                    .containsEntry("title", "dscores: 0 of 6 points");
            assertThat(command.data()).startsWith("dscores[0][2] is 1,").contains("\nHint: ");
        });
    }

    @Test
    void says_nothing_where_nothing_is_wrong() {
        assertThat(log(SampleReports.allPassed())).isEmpty();
    }

    @Test
    void notes_what_is_not_filled_in_and_says_once_what_is_alike() {
        List<CheckReport> checks = List.of(
                SampleReports.check("scores", "Scores", CheckStatus.ERROR, 0, 1, "It threw."),
                SampleReports.check("loss", "Loss", CheckStatus.ERROR, 0, 2, "It threw."),
                SampleReports.check("dW", "Gradient", CheckStatus.TODO, 0, 4, "dW is not filled in yet."),
                SampleReports.check("late", "Late", CheckStatus.NOT_RUN, 0, 4, "The time was used up."));

        assertThat(commands(SampleReports.of(SampleReports.graded(checks))))
                .extracting(
                        WorkflowCommands.Command::name,
                        command -> command.properties().get("title"),
                        WorkflowCommands.Command::data)
                .containsExactly(
                        tuple("error", "scores, loss: 0 of 3 points", "It threw."),
                        tuple("notice", "dW: 0 of 4 points", "dW is not filled in yet."));
    }

    @Test
    void says_why_an_assignment_could_not_be_graded() {
        Report report = SampleReports.of(SampleReports.notGraded(
                AssignmentStatus.COMPILE_ERROR, "It does not compile:\n  A.java, line 3: ';' expected"));

        assertThat(commands(report)).singleElement().satisfies(command -> {
            assertThat(command.name()).isEqualTo("error");
            assertThat(command.properties())
                    .isEqualTo(Map.of(
                            "file", "src/a, b: 100%/SvmLoss.java",
                            "line", "12",
                            "title", "Flat SVM: does not compile"));
            assertThat(command.data()).contains("line 3: ';' expected");
        });
    }

    @Test
    void leaves_out_what_nobody_has_started() {
        assertThat(log(SampleReports.of(SampleReports.notGraded(AssignmentStatus.UNTOUCHED, "a note"))))
                .isEmpty();
    }

    @Test
    void shows_ten_of_a_kind_the_last_of_which_names_the_rest() {
        List<CheckReport> checks = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            checks.add(SampleReports.check("s" + i, "Title", CheckStatus.FAILED, 0, 1, "Wrong in " + i));
        }

        List<WorkflowCommands.Command> commands = commands(SampleReports.of(SampleReports.graded(checks)));

        assertThat(commands).hasSize(10);
        assertThat(commands.get(9).properties()).isEqualTo(Map.of("title", "and 3 more"));
        assertThat(commands.get(9).data()).isEqualTo("s10: 0 of 1 point\ns11: 0 of 1 point\ns12: 0 of 1 point");
    }

    @ParameterizedTest
    @FieldSource("TEXTS")
    void hostile_text_is_no_command_and_no_property(String text) {
        String log = log(HostileReports.of(text), text);

        assertThat(WorkflowCommands.in(log)).hasSize((int) log.lines().count()).allSatisfy(command -> {
            assertThat(command.name()).isIn("error", "notice");
            assertThat(command.properties().keySet()).isSubsetOf("file", "line", "title");
            assertThat(WorkflowCommands.in(command.data())).isEmpty();
        });
        assertThat(log.replace("\n", "").chars()).noneMatch(character -> Character.isISOControl(character));
    }

    @Test
    void keeps_messages_as_short_as_the_runner_takes_them() {
        String log = log(HostileReports.loud("%\n".repeat(500_000)));

        assertThat(WorkflowCommands.in(log))
                .isNotEmpty()
                .allSatisfy(command -> assertThat(command.data()).hasSizeLessThanOrEqualTo(4_096));
    }

    @Test
    void adds_to_the_summary_of_the_step() throws IOException {
        Path file = folder.resolve("summary.md");
        Files.writeString(file, "before\n");

        write(SampleReports.oneFailure(), PREFIX, Optional.of(file));

        assertThat(Files.readString(file)).startsWith("before\n## Score").contains("<code>dscores</code>");
    }

    @Test
    void counts_what_the_summary_holds_already() throws IOException {
        Path file = folder.resolve("summary.md");
        Files.writeString(file, "x".repeat(999_000));

        write(HostileReports.of("long ".repeat(10_000)), PREFIX, Optional.of(file));

        assertThat(Files.size(file)).isLessThan(1_048_576);
        assertThat(Files.readString(file)).contains("The JSON report has all of it");
    }

    @Test
    void says_so_where_the_summary_cannot_be_written() {
        assertThatThrownBy(() -> write(SampleReports.oneFailure(), PREFIX, Optional.of(folder)))
                .isInstanceOf(MessageException.class)
                .hasMessageContaining("was not written");
    }

    private static List<WorkflowCommands.Command> commands(Report report) {
        return WorkflowCommands.in(log(report));
    }

    private static String log(Report report) {
        return log(report, PREFIX);
    }

    private static String log(Report report, String prefix) {
        return write(report, prefix, Optional.empty());
    }

    private static String write(Report report, String prefix, Optional<Path> summary) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new GitHubReport(prefix, summary).write(report, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
