package dev.backprop.grader.report;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReportSchemaTest {

    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(VersionFlag.V202012)
            .getSchema(requireNonNull(JsonReport.class.getResourceAsStream("report-v2.schema.json")));

    @Test
    void accepts_a_report_with_a_failure() {
        assertThat(faults(text(SampleReports.oneFailure()))).isEmpty();
    }

    @Test
    void accepts_a_report_without_assignments() {
        assertThat(faults(text(SampleReports.of()))).isEmpty();
    }

    @Test
    void accepts_every_optional_field() {
        Report.Options options = new Report.Options(List.of("flat-svm"), "dW", 7, "process", PassMark.parse("12.5"));
        AssignmentReport assignment = new AssignmentReport(
                "flat-svm",
                "Flat SVM",
                "1",
                SampleReports.DIGEST,
                AssignmentStatus.CRASHED,
                Sayings.said("It crashed."),
                List.of(new CheckReport(
                        "dW",
                        "dW",
                        "Gradient",
                        CheckStatus.ERROR,
                        0,
                        0.5,
                        Visibility.AFTER_DUE_DATE,
                        Sayings.said("It is NaN."),
                        1,
                        List.of(new Upstream("dscores", Upstream.Values.TRUSTED)),
                        new Counterexample(
                                Map.of("x", Double.NaN, "empty", new double[0][], "graph", "x + y"),
                                null,
                                List.of(),
                                Double.NaN,
                                -1.5,
                                0.0,
                                List.of(0.0, Double.POSITIVE_INFINITY)),
                        null,
                        null,
                        "./grade",
                        0)),
                new AssignmentReport.Output("out", "err", true));

        assertThat(faults(text(SampleReports.of(options, assignment)))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void knows_every_status_of_an_assignment(AssignmentStatus status) {
        assertThat(faults(text(SampleReports.of(SampleReports.notGraded(status, "why")))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void knows_every_status_of_a_check(CheckStatus status) {
        CheckReport check = SampleReports.check("dW", "Gradient", status, 0, 4, null);

        assertThat(faults(text(SampleReports.of(SampleReports.graded(List.of(check))))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "seed": 7,                   |                              | seed
                    "seed": 7                    | "seed": 7.5                  | seed
                    grader/report/v2             | grader/report/v1             | schema
                    "status": "graded"           | "status": "half-graded"      | status
                    "status": "failed"           | "status": "wrong"            | status
                    "visibility": "visible"      | "visibility": "secret"       | visibility
                    "values": "own"              | "values": "mine"             | values
                    "partial": false             | "partial": null              | partial
                    "partial": false             | "partial": false, "more": 1  | more
                    "yours": 1                   | "yours": "one"               | yours
                    "lambda": 0                  | "lambda": {}                 | lambda
                    "sha256": "01                | "sha256": "xy                | sha256
                    "maxScore": 6                | "maxScore": -6               | maxScore
                    "startedAt": "2026-01-01T12  | "startedAt": "2026-01-01 12  | startedAt
                    "mode": "bubblewrap+seccomp" | "mode": "none"               | mode
                    "id": "missing-mean",        |                              | id
                    """)
    void refuses_what_the_format_does_not_know(String written, String damaged, String place) {
        String text = text(SampleReports.oneFailure());

        assertThat(text).contains(written);

        String changed = text.replace(written, damaged == null ? "" : damaged);

        assertThat(faults(changed))
                .isNotEmpty()
                .anyMatch(fault -> fault.toString().contains(place));
    }

    private static Set<ValidationMessage> faults(String json) {
        return SCHEMA.validate(json, InputFormat.JSON);
    }

    private static String text(Report report) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new JsonReport().write(report, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void knows_several_exercises() {
        assertThat(faults(text(SampleReports.of(SeveralExercises.report())))).isEmpty();
    }
}
