package dev.backprop.grader.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backprop.grader.message.MessageException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonReportTest {

    private final JsonReport json = new JsonReport();

    @Test
    void reads_back_what_it_wrote(@TempDir Path folder) {
        Path file = folder.resolve("grade-report.json");
        Report report = SampleReports.oneFailure();

        new AtomicFile(file).write(ReportJson.text(report).getBytes(StandardCharsets.UTF_8));

        assertThat(json.read(file)).isEqualTo(report);
    }

    @Test
    void reads_back_numbers_that_json_has_no_words_for() {
        Report report = withCounterexample(new Counterexample(
                Map.of("x", new double[] {Double.NaN, Double.POSITIVE_INFINITY, -0.0, 1e300}),
                "dscores",
                List.of(),
                Double.NEGATIVE_INFINITY,
                Double.NaN,
                Double.MIN_VALUE,
                List.of(0.1, Double.POSITIVE_INFINITY)));

        assertThat(text(report))
                .contains("\"yours\": \"-Infinity\"", "\"expected\": \"NaN\"", "\"errorBound\": 4.9E-324");
        assertThat(json.parse(text(report), "report")).isEqualTo(report);
    }

    @Test
    void keeps_all_digits_of_a_seed() {
        String edited = text(SampleReports.allPassed()).replace("\"seed\": 7", "\"seed\": -9223372036854775807");

        assertThat(json.parse(edited, "report").seed()).isEqualTo(-9223372036854775807L);
    }

    @Test
    void writes_fields_in_the_order_of_the_format() {
        assertThat(text(SampleReports.of())).isEqualTo("""
                        {
                          "schema": "backprop-grader/report/v2",
                          "grader": {
                            "version": "0.1.0",
                            "build": "f39f5cf",
                            "java": "17.0.15",
                            "os": "Linux"
                          },
                          "submission": {
                            "id": "ada",
                            "sha256": "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
                          },
                          "seed": 7,
                          "partial": false,
                          "options": {
                            "assignments": [],
                            "isolation": "auto",
                            "pass": "100%"
                          },
                          "startedAt": "2026-01-01T12:00:00Z",
                          "durationMs": 812,
                          "isolation": {
                            "mode": "bubblewrap+seccomp",
                            "limits": {
                              "memory": "640 MiB (RLIMIT_DATA)",
                              "cpu": "2 s a call (grader)"
                            }
                          },
                          "score": 0,
                          "maxScore": 0,
                          "assignments": []
                        }
                        """);
    }

    @Test
    void escapes_what_could_steer_a_terminal_and_keeps_it() {
        String hostile = "\u001b[31m \u009b31m \u202e \ud800 \u0007 \u007f \u2028 <script> ± 学";
        Report report = withCounterexample(
                new Counterexample(Map.of("text", hostile), null, List.of(), null, null, null, null));

        String text = text(report);

        assertThat(text)
                .contains("\\u001b[31m \\u009b31m \\u202e \\ud800 \\u0007 \\u007f \\u2028 <script> ± 学")
                .doesNotContain("\u001b", "\u009b", "\u202e", "\ud800", "\u0007", "\u007f", "\u2028");
        assertThat(json.parse(text, "report")).isEqualTo(report);
    }

    @Test
    void writes_utf_8_whatever_the_stream_speaks() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        json.write(SampleReports.oneFailure(), new PrintStream(bytes, true, StandardCharsets.US_ASCII));

        assertThat(bytes.toString(StandardCharsets.UTF_8)).contains("(± 2e-12)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "seed": 7                 | "sed": 7                    | $.seed is missing
                    "partial": false          | "partial": false, "more": 1 | $.more is no field of this format
                    "status": "failed"        | "status": "wrong"           | "wrong" is no known value, at $.assignments[0].checks[5].status
                    "status": "graded"        | "status": null              | $.assignments[0].status is null
                    "yours": 1                | "yours": "one"              | "one" is no number, at $.assignments[0].checks[5].counterexample.yours
                    "startedAt": "2026        | "startedAt": "x2026         | "x2026-01-01T12:00:00Z" is no time, at $.startedAt
                    "pass": "100%"            | "pass": "a lot"             | "a lot" is no pass mark, at $.options.pass
                    "id": "ada"               | "id": {}                    | Expected STRING but was BEGIN_OBJECT at path $.submission.id
                    "tries": 13               | "tries": "some"             | Expected an int but was some at path $.assignments[0].checks[5].tries
                    "score": 14               | "score": 20                 | score is 20.0, but its parts add up to 14.0
                    "lambda": 0               | "lambda": {}                | an input is an object without rows, columns and sample
                    """)
    void refuses_a_report_that_was_damaged(String written, String damaged, String fault) {
        String text = text(SampleReports.oneFailure());
        assertThat(text).contains(written);

        assertThatThrownBy(() -> json.parse(text.replace(written, damaged), "r.json"))
                .isInstanceOf(MessageException.class)
                .hasMessage("r.json is no report of this grader: " + fault + ".");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    []            | it names no schema
                    {"seed": 1}   | it names no schema
                    ``            | it is no JSON at line 1 column 1
                    {'seed': 1}   | it is no JSON at line 1 column 3
                    {} {}         | it is no JSON at line 1 column 5
                    {"schema":    | it is no JSON at line 1 column 11
                    """)
    void refuses_what_is_no_report(String text, String fault) {
        assertThatThrownBy(() -> json.parse(text, "r.json"))
                .isInstanceOf(MessageException.class)
                .hasMessage("r.json is no report of this grader: " + fault + ".");
    }

    @Test
    void names_the_version_that_it_cannot_read() {
        String next = text(SampleReports.allPassed()).replace("report/v2", "report/v1");

        assertThatThrownBy(() -> json.parse(next, "r.json"))
                .isInstanceOf(MessageException.class)
                .hasMessage("r.json has the format \"backprop-grader/report/v1\"; this version of the grader reads "
                        + "backprop-grader/report/v2. Grade the submission again with this version, "
                        + "or read it with the one that made it.");
    }

    @Test
    void says_that_there_is_no_such_file(@TempDir Path folder) {
        Path file = folder.resolve("none.json");

        assertThatThrownBy(() -> json.read(file))
                .isInstanceOf(MessageException.class)
                .hasMessage(file + " cannot be read: there is no such file.");
    }

    private String text(Report report) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        json.write(report, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static Report withCounterexample(Counterexample counterexample) {
        CheckReport failed = SampleReports.failedDscores();
        return SampleReports.of(SampleReports.svm(new CheckReport(
                failed.id(),
                failed.stage(),
                failed.title(),
                failed.status(),
                failed.score(),
                failed.maxScore(),
                failed.visibility(),
                failed.message(),
                failed.tries(),
                failed.upstream(),
                counterexample,
                null,
                null,
                null,
                failed.durationMs())));
    }
}
