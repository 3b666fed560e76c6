package dev.backprop.grader.write;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.backprop.grader.report.AssignmentReport;
import dev.backprop.grader.report.AssignmentStatus;
import dev.backprop.grader.report.CheckReport;
import dev.backprop.grader.report.CheckStatus;
import dev.backprop.grader.report.HostileReports;
import dev.backprop.grader.report.Report;
import dev.backprop.grader.report.SampleReports;
import dev.backprop.grader.report.Sayings;
import dev.backprop.grader.report.Visibility;
import dev.backprop.grader.report.WorkflowCommands;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

class GradescopeReportTest {

    static final List<String> TEXTS = HostileReports.TEXTS;

    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(VersionFlag.V202012)
            .getSchema(requireNonNull(GradescopeReportTest.class.getResourceAsStream("gradescope.schema.json")));

    private static final AssignmentReport.Output PRINTED =
            new AssignmentReport.Output("W is 0.5", "secret input", false);

    @Test
    void every_check_is_a_test_and_their_sum_the_score() {
        JsonObject results = valid(SampleReports.oneFailure());

        assertThat(results.has("score")).isFalse();
        assertThat(results.get("execution_time").getAsDouble()).isEqualTo(0.812);
        assertThat(results.get("stdout_visibility").getAsString()).isEqualTo("hidden");
        assertThat(sum(results, "score")).isEqualTo(14);
        assertThat(sum(results, "max_score")).isEqualTo(20);
        JsonObject failed = results.get("tests").getAsJsonArray().get(5).getAsJsonObject();
        assertThat(failed.get("name").getAsString()).isEqualTo("dscores");
        assertThat(failed.get("number").getAsString()).isEqualTo("6");
        assertThat(failed.get("status").getAsString()).isEqualTo("failed");
        assertThat(failed.get("output").getAsString())
                .startsWith("Gradient of the data loss with respect to the scores\n\n  dscores[0][2] is 1,")
                .contains("    W = [ 0.5  -1  0.25 ]");
    }

    @Test
    void a_seed_that_is_not_published_is_not_told() {
        Report published = SampleReports.oneFailure();
        Report own = new Report(
                published.grader(),
                published.submission(),
                published.seed(),
                published.partial(),
                published.options().withSeeds(List.of(published.seed())),
                published.startedAt(),
                published.durationMs(),
                published.isolation(),
                published.assignments());
        String seed = String.valueOf(published.seed());

        assertThat(valid(published).toString()).contains("--seed " + seed);
        assertThat(valid(own).toString()).doesNotContain("--seed").contains("dscores[0][2] is 1,");
    }

    @Test
    void hidden_checks_count_and_come_last_with_a_visibility_of_their_own() {
        List<CheckReport> checks = List.of(
                SampleReports.secret(Visibility.HIDDEN, CheckStatus.FAILED),
                SampleReports.passed("scores", "Scores", 1),
                SampleReports.secret(Visibility.AFTER_DUE_DATE, CheckStatus.PASSED),
                SampleReports.passed("dW", "Gradient", 2));

        JsonObject results = valid(SampleReports.of(new AssignmentReport(
                "flat-svm", "Flat SVM", "1", SampleReports.DIGEST, AssignmentStatus.GRADED, null, checks, PRINTED)));

        assertThat(results.get("tests").getAsJsonArray().asList())
                .extracting(JsonElement::getAsJsonObject)
                .extracting(
                        test -> test.get("name").getAsString(),
                        test -> test.get("number").getAsString(),
                        test -> test.get("visibility").getAsString())
                .containsExactly(
                        tuple("scores", "1", "visible"),
                        tuple("dW", "2", "visible"),
                        tuple("secret", "3", "hidden"),
                        tuple("secret", "4", "after_due_date"));
        assertThat(sum(results, "score")).isEqualTo(8);
        assertThat(results.get("output").getAsString()).isEmpty();
        assertThat(results.get("execution_time").getAsDouble()).isEqualTo(0.302);
    }

    @Test
    void shows_what_the_code_printed_where_nothing_is_hidden() {
        JsonObject results = valid(SampleReports.of(new AssignmentReport(
                "flat-svm",
                "Flat SVM",
                "1",
                SampleReports.DIGEST,
                AssignmentStatus.GRADED,
                Sayings.said("A note."),
                List.of(SampleReports.passed("scores", "Scores", 1)),
                PRINTED)));

        assertThat(results.get("output").getAsString())
                .isEqualTo("Flat SVM\nA note.\nYour code printed:\nW is 0.5\n"
                        + "Your code printed to System.err:\nsecret input");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "GRADED")
    void says_why_an_assignment_was_not_graded(AssignmentStatus status) {
        JsonObject results = valid(SampleReports.of(SampleReports.notGraded(status, "The reason.")));

        boolean counts = status != AssignmentStatus.UNTOUCHED;
        assertThat(results.get("tests").getAsJsonArray()).hasSize(counts ? 2 : 0);
        assertThat(results.has("score")).isEqualTo(!counts);
        assertThat(results.get("output").getAsString()).startsWith("Flat SVM\n").contains("The reason.");
    }

    @Test
    void an_empty_submission_has_a_score_of_nothing() {
        JsonObject results = valid(SampleReports.of());

        assertThat(results.get("score").getAsDouble()).isZero();
        assertThat(results.get("output").getAsString()).startsWith("Nothing is begun yet");
    }

    @ParameterizedTest
    @FieldSource("TEXTS")
    void hostile_text_stays_plain_text(String text) {
        JsonObject results = valid(HostileReports.of(text));

        assertThat(sum(results, "score")).isZero();
        assertThat(List.of("output_format", "test_output_format", "test_name_format"))
                .allSatisfy(
                        format -> assertThat(results.get(format).getAsString()).isEqualTo("text"));
        for (JsonElement test : results.get("tests").getAsJsonArray()) {
            for (String field : List.of("name", "output")) {
                String value = test.getAsJsonObject().get(field).getAsString();
                assertThat(value.replace("\n", "").chars()).noneMatch(c -> Character.isISOControl(c));
                assertThat(WorkflowCommands.in(value)).isEmpty();
            }
        }
        assertThat(WorkflowCommands.in(text(HostileReports.of(text)))).isEmpty();
    }

    @Test
    void keeps_the_beginning_of_a_megabyte_of_output() {
        assertThat(text(HostileReports.loud("<\0\ud83d\n".repeat(250_000)))).hasSizeLessThan(1_000_000);
    }

    private static double sum(JsonObject results, String field) {
        return results.get("tests").getAsJsonArray().asList().stream()
                .mapToDouble(test -> test.getAsJsonObject().get(field).getAsDouble())
                .sum();
    }

    /** The parsed results, after they were held against the schema. */
    private static JsonObject valid(Report report) {
        String text = text(report);
        assertThat(SCHEMA.validate(text, InputFormat.JSON)).isEmpty();
        return JsonParser.parseString(text).getAsJsonObject();
    }

    private static String text(Report report) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new GradescopeReport().write(report, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
