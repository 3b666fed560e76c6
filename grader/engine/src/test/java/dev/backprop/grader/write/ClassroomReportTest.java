package dev.backprop.grader.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.backprop.grader.report.AssignmentStatus;
import dev.backprop.grader.report.CheckReport;
import dev.backprop.grader.report.CheckStatus;
import dev.backprop.grader.report.HostileReports;
import dev.backprop.grader.report.PassMark;
import dev.backprop.grader.report.Report;
import dev.backprop.grader.report.SampleReports;
import dev.backprop.grader.report.WorkflowCommands;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

class ClassroomReportTest {

    static final List<String> TEXTS = HostileReports.TEXTS;

    @Test
    void a_check_of_six_points_is_six_tests_of_one() {
        JsonObject result = result(SampleReports.oneFailure());

        assertThat(result.get("status").getAsString()).isEqualTo("fail");
        assertThat(result.get("tests").getAsJsonArray()).hasSize(20);
        assertThat(result.get("tests").getAsJsonArray().get(11)).hasToString("""
                        {"name":"dscores (6 of 6)","status":"fail","score":0,"message":"","test_code":"","filename":"",\
                        "line_no":0,"duration":0}""");
        assertGrade(result, 14, 20);
    }

    @Test
    void full_marks_pass() {
        JsonObject result = result(SampleReports.allPassed());

        assertThat(result.get("status").getAsString()).isEqualTo("pass");
        assertGrade(result, 20, 20);
    }

    @Test
    void a_run_that_reached_the_pass_mark_passes() {
        Report.Options options = new Report.Options(List.of(), null, null, "auto", PassMark.parse("70%"));
        Report report = SampleReports.of(options, SampleReports.svm(SampleReports.failedDscores()));

        assertThat(result(report).get("status").getAsString()).isEqualTo("pass");
        assertGrade(result(report), 14, 20);
    }

    @Test
    void points_need_not_be_whole() {
        List<CheckReport> checks = List.of(
                SampleReports.passed("scores", "Scores", 0.75),
                SampleReports.check("dW", "Gradient", CheckStatus.FAILED, 0.5, 3, "half"),
                SampleReports.passed("nothing", "Worth nothing", 0));

        JsonObject result = result(SampleReports.of(SampleReports.graded(checks)));

        assertThat(result.get("tests").getAsJsonArray()).hasSize(15);
        assertGrade(result, 1.25, 3.75);
    }

    @Test
    void points_that_divide_into_thousands_are_refused() {
        Report report = SampleReports.of(SampleReports.graded(
                List.of(SampleReports.passed("scores", "Scores", 3.33333), SampleReports.passed("loss", "Loss", 1))));

        assertThatThrownBy(() -> result(report)).hasMessageContaining("use whole points, halves or tenths");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "GRADED")
    void what_could_not_be_graded_is_no_number_that_is_none(AssignmentStatus status) {
        JsonObject result = result(SampleReports.of(SampleReports.notGraded(status, "why\n::error::so")));

        boolean counts = status != AssignmentStatus.UNTOUCHED;
        assertThat(result.get("status").getAsString()).isEqualTo(counts ? "error" : "pass");
        assertThat(result.get("tests").getAsJsonArray()).isNotEmpty();
        assertThat(result.get("tests")
                        .getAsJsonArray()
                        .get(0)
                        .getAsJsonObject()
                        .get("message")
                        .getAsString())
                .isEqualTo(counts ? "Flat SVM: why\n\\::error::so" : "");
        assertGrade(result, 0, counts ? 5 : 0);
    }

    @ParameterizedTest
    @FieldSource("TEXTS")
    void hostile_text_is_no_command_in_the_log_of_the_reporter(String text) {
        JsonObject result = result(HostileReports.of(text));

        for (JsonElement test : result.get("tests").getAsJsonArray()) {
            for (String field : List.of("name", "message", "test_code", "filename")) {
                String value = test.getAsJsonObject().get(field).getAsString();
                assertThat(WorkflowCommands.in(value)).isEmpty();
                assertThat(value.replace("\n", "").chars()).noneMatch(c -> Character.isISOControl(c));
            }
            assertThat(test.getAsJsonObject().get("name").getAsString()).doesNotContain("\n");
        }
        assertGrade(result, 0, 30);
    }

    @Test
    void is_an_output_of_the_step_where_there_is_one(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("output");
        Files.writeString(file, "other=1\n");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        new ClassroomReport(Optional.of(file)).write(SampleReports.oneFailure(), new PrintStream(bytes, true));

        assertThat(bytes.size()).isZero();
        assertThat(Files.readString(file)).matches("other=1\nresult=[A-Za-z0-9+/]+=*\n");
    }

    /** Both ways in which the reporter counts. */
    private static void assertGrade(JsonObject result, double score, double maxScore) {
        double max = result.get("max_score").getAsDouble();
        double sum = 0;
        double passed = 0;
        double all = 0;
        for (JsonElement element : result.get("tests").getAsJsonArray()) {
            JsonObject test = element.getAsJsonObject();
            sum += test.get("score").getAsDouble();
            passed += test.get("status").getAsString().equals("pass") ? 1 : 0;
            all++;
        }
        assertThat(max).isEqualTo(maxScore);
        assertThat(sum).isEqualTo(score);
        assertThat(passed / all * max).isCloseTo(score, within(1e-12));
    }

    private static JsonObject result(Report report) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ClassroomReport(Optional.empty()).write(report, new PrintStream(bytes, true, StandardCharsets.US_ASCII));
        String text = bytes.toString(StandardCharsets.US_ASCII);
        assertThat(text).endsWith("\n");
        return JsonParser.parseString(new String(Base64.getDecoder().decode(text.strip()), StandardCharsets.UTF_8))
                .getAsJsonObject();
    }
}
