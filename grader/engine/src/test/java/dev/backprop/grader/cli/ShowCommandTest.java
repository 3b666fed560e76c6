package dev.backprop.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.report.ExitCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShowCommandTest {

    private static final Path JOURNEY = Path.of("src/test/resources/journeys/one-wrong-stage");

    @TempDir
    private static Path folder;

    private String out = "";
    private String err = "";

    private int grade(String... arguments) {
        return grade(folder, arguments);
    }

    private int grade(Path submission, String... arguments) {
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        int exitCode = CommandLines.run(
                arguments,
                new Terminal(Map.of("LC_ALL", "C.UTF-8"), false, submission, folder),
                new PrintStream(outBytes, true, StandardCharsets.UTF_8),
                new PrintStream(errBytes, true, StandardCharsets.UTF_8));
        out = outBytes.toString(StandardCharsets.UTF_8);
        err = errBytes.toString(StandardCharsets.UTF_8);
        return exitCode;
    }

    @BeforeEach
    void leave_a_report() {
        if (!Files.exists(folder.resolve("grade-report.json"))) {
            grade(JOURNEY.resolve("submission"), "scaling", "--isolation", "process", "--plain");
        }
    }

    @Test
    void shows_what_the_student_saw() throws IOException {
        assertThat(grade("show", "--plain")).isEqualTo(ExitCode.PASSED.code());
        assertThat(Files.readString(JOURNEY.resolve("screen.txt"))).startsWith(out.stripTrailing());
    }

    @Test
    void shows_one_check_alone() {
        assertThat(grade("show", "--check", "dW")).isEqualTo(ExitCode.PASSED.code());
        assertThat(out).contains("dW").doesNotContain("dscores 3/3");
    }

    @Test
    void takes_the_id_of_a_check_alone_as_the_other_commands_do() {
        grade("show", "--check", "dW", "--plain");
        String asked = out;

        assertThat(grade("show", "dW", "--plain")).isEqualTo(ExitCode.PASSED.code());
        assertThat(out).isEqualTo(asked);
        assertThat(grade("show", "db")).isEqualTo(ExitCode.USAGE.code());
        assertThat(err).contains("grade-report.json holds no check db.");
    }

    @Test
    void shows_a_check_as_the_latest_run_found_it() throws IOException {
        Path whole = folder.resolve("grade-report.json");
        Path partial = folder.resolve("grade-report-partial.json");
        try {
            grade(JOURNEY.resolve("submission"), "scaling", "--isolation", "process", "--check", "dW", "--tries", "3");

            assertThat(grade("show", "--check", "dW", "--plain")).isEqualTo(ExitCode.PASSED.code());
            String latest = out;
            assertThat(grade("show", partial.toString(), "--check", "dW", "--plain"))
                    .isEqualTo(ExitCode.PASSED.code());
            assertThat(latest).isEqualTo(out);
            grade("show", whole.toString(), "--check", "dW", "--plain");
            assertThat(latest).isNotEqualTo(out);

            assertThat(grade("show", "--check", "dscores", "--plain")).isEqualTo(ExitCode.PASSED.code());
        } finally {
            Files.delete(partial);
        }
    }

    @Test
    void names_a_check_that_the_report_does_not_hold() {
        assertThat(grade("show", "--check", "db")).isEqualTo(ExitCode.USAGE.code());
        assertThat(err).contains("grade-report.json holds no check db.");
    }

    @Test
    void says_that_a_named_report_is_not_there() {
        assertThat(grade("show", "none.json", "--check", "dW")).isEqualTo(ExitCode.USAGE.code());
        assertThat(err).contains("none.json", "there is no such file");
    }

    @Test
    void says_in_one_language_what_was_found_in_another() {
        assertThat(grade("show", "--lang", "ru")).isEqualTo(ExitCode.PASSED.code());
        assertThat(out)
                .contains("из 10 баллов")
                .contains("Итого:")
                .contains(", а должно быть ")
                .doesNotContain("but should be");
    }

    @Test
    void speaks_english_where_there_are_no_words_in_a_language() {
        assertThat(grade("show", "--lang", "fr")).isEqualTo(ExitCode.PASSED.code());
        assertThat(out).contains("but should be");
    }

    @Test
    void refuses_a_report_of_another_version() throws IOException {
        Path old = folder.resolve("old.json");
        Files.writeString(
                old,
                Files.readString(folder.resolve("grade-report.json"))
                        .replace("backprop-grader/report/v2", "backprop-grader/report/v1"));

        assertThat(grade("show", old.toString())).isEqualTo(ExitCode.USAGE.code());
        assertThat(err).contains("report/v1").contains("Grade the submission again");
    }
}
