package dev.backprop.grader.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.report.AssignmentReport;
import dev.backprop.grader.report.AssignmentStatus;
import dev.backprop.grader.report.CheckReport;
import dev.backprop.grader.report.CheckStatus;
import dev.backprop.grader.report.HostileReports;
import dev.backprop.grader.report.SampleReports;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class StepSummaryTest {

    static final List<String> TEXTS = HostileReports.TEXTS;

    private static final long ROOM = 1_000_000;

    @Test
    void shows_the_score_a_table_and_what_is_wrong() {
        String summary = StepSummary.of(SampleReports.oneFailure(), ROOM);

        assertThat(summary)
                .startsWith(
                        "## Score&#58; 14 of 20 points\n\n### Flat SVM&#58; 14 of 20 points\n\n| | check | points | |\n")
                .contains(
                        "| ✓ | <code>scores</code> | 1&#47;1 |  |\n",
                        "| ✗ | <code>dscores</code> | 0&#47;6 | <code>dscores&#91;0&#93;&#91;2&#93; is 1&#44; but",
                        "<details open><summary><code>dscores</code> 0 of 6 points</summary>\n\n<pre>Gradient of",
                        "    W &#61; &#91; 0&#46;5  &#45;1  0&#46;25 &#93;   X &#61;",
                        "</pre>\n\n</details>\n")
                .endsWith("Seed 7&#46;\n");
    }

    @Test
    void shows_once_what_is_wrong_with_many_checks_alike() {
        String summary = StepSummary.of(
                SampleReports.of(SampleReports.graded(List.of(
                        SampleReports.check("scores", "Scores", CheckStatus.ERROR, 0, 1, "It threw."),
                        SampleReports.check("loss", "Loss", CheckStatus.ERROR, 0, 1, "It threw."),
                        SampleReports.check("dW", "Gradient", CheckStatus.FAILED, 0, 1, "It is wrong.")))),
                ROOM);

        assertThat(summary.split("<details", -1)).hasSize(3);
        assertThat(summary).contains("<details open><summary><code>scores</code>", "<details><summary><code>dW</code>");
    }

    @ParameterizedTest
    @FieldSource("TEXTS")
    void hostile_text_adds_no_markup(String text) {
        assertThat(markup(StepSummary.of(HostileReports.of(text), ROOM)))
                .isEqualTo(markup(StepSummary.of(HostileReports.of("word"), ROOM)))
                .contains("<table>", "<pre>", "</details>");
    }

    /** The page's tags, headings and table cells in their order, and whatever sign Markdown could make something of. */
    private static List<String> markup(String page) {
        return Pattern.compile("(?m)<[^>]*>|^#+ |[|`*_~@!\\[\\]\\\\]")
                .matcher(page.replaceAll("&#\\d+;", "").replace("| | check", "<table>"))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 100_000})
    void ends_in_time_with_a_note(int size) {
        List<CheckReport> checks = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            checks.add(SampleReports.check("s" + i, "Title", CheckStatus.FAILED, 0, 1, i + "<".repeat(size)));
        }

        String summary = StepSummary.of(SampleReports.of(SampleReports.graded(checks)), ROOM);

        assertThat(summary.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(900_000, (int) ROOM);
        assertThat(summary).endsWith("The JSON report has all of it&#46;\n");
    }

    @Test
    void a_megabyte_of_output_takes_little_of_it() {
        AssignmentReport noisy = new AssignmentReport(
                "flat-svm",
                "Flat SVM",
                "1",
                SampleReports.DIGEST,
                AssignmentStatus.GRADED,
                null,
                List.of(SampleReports.passed("scores", "Scores", 1)),
                new AssignmentReport.Output("<b>\n".repeat(250_000), "\0".repeat(1_000_000), true));

        String summary = StepSummary.of(SampleReports.of(noisy), ROOM);

        assertThat(summary).hasSizeLessThan(40_000).contains("…</pre>", "Seed 7");
    }

    @Test
    void writes_nothing_where_there_is_no_room() {
        assertThat(StepSummary.of(SampleReports.oneFailure(), 10)).isEmpty();
        assertThat(StepSummary.of(SampleReports.oneFailure(), -10)).isEmpty();
    }
}
