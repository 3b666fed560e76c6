package dev.backprop.grader.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.backprop.grader.report.Report;
import dev.backprop.grader.report.ReportWriter;
import dev.backprop.grader.report.SampleReports;
import dev.backprop.grader.report.SeveralExercises;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What platforms see of an assignment with several exercises: each check under its full id, and what counts. */
class SeveralExercisesWrittenTest {

    private static final Report REPORT = SampleReports.of(SeveralExercises.report());

    private static String text(ReportWriter writer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writer.write(REPORT, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static List<String> names(String json) {
        return StreamSupport.stream(
                        JsonParser.parseString(json)
                                .getAsJsonObject()
                                .getAsJsonArray("tests")
                                .spliterator(),
                        false)
                .map(test -> test.getAsJsonObject().get("name").getAsString())
                .toList();
    }

    @Test
    void junit_has_a_case_for_each_check_and_one_for_the_exercise_that_could_not_be_run() {
        assertThat(text(new JUnitReport()))
                .contains("<testsuite name=\"circuits\" tests=\"6\" failures=\"1\" errors=\"1\" skipped=\"2\"")
                .contains("<testcase name=\"sigmoid-neuron.compile-error\" classname=\"circuits\"")
                .contains("<testcase name=\"mul-max.dz\" classname=\"circuits\"")
                .contains("message=\"Your code does not compile.\"");
    }

    @Test
    void gradescope_gets_the_tests_that_count_and_says_what_could_not_be_graded() {
        String results = text(new GradescopeReport());

        assertThat(names(results)).containsExactly("sum-product.dx", "mul-max.dx", "mul-max.dz", "sigmoid-neuron.dw");
        assertThat(JsonParser.parseString(results)
                        .getAsJsonObject()
                        .get("output")
                        .getAsString())
                .isEqualTo("SigmoidNeuron\ndoes not compile\nYour code does not compile.");
    }

    @Test
    void classroom_gets_the_points_that_count() {
        String result = new String(
                Base64.getDecoder()
                        .decode(text(new ClassroomReport(Optional.empty())).strip()),
                StandardCharsets.UTF_8);

        assertThat(names(result))
                .contains("mul-max.dx", "sigmoid-neuron.dw (1 of 2)")
                .hasSize(7);
        assertThat(result).contains("\"max_score\": 7", "SigmoidNeuron: Your code does not compile.");
    }

    @Test
    void github_is_told_of_each_exercise_that_counts() {
        assertThat(text(new GitHubReport("", Optional.empty())))
                .contains("title=mul-max.dz%3A 0 of 2 points::dz is 1, but should be 2.")
                .contains("title=SigmoidNeuron%3A does not compile::Your code does not compile.")
                .doesNotContain("ridge-loss");
    }

    @Test
    void the_summary_of_a_step_has_a_table_for_each_exercise_that_counts() {
        assertThat(StepSummary.of(REPORT, 100_000)
                        .lines()
                        .filter(line -> line.startsWith("#"))
                        .map(line -> line.replace("&#58;", ":")))
                .containsExactly(
                        "## Score: 3 of 7 points",
                        "### Circuits: 3 of 7 points",
                        "#### SumProduct: 2 of 2 points",
                        "#### MulMax: 1 of 3 points",
                        "#### SigmoidNeuron: does not compile");
    }
}
