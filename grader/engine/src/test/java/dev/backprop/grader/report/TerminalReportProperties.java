package dev.backprop.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.report.CheckReport.Diagnosis;
import dev.backprop.grader.report.CheckReport.Upstream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever a submission says, it stays data. */
class TerminalReportProperties {

    /** Colours are the only escape sequences that the grader sends itself. */
    private static final String COLOURS = "\u001b\\[(?:0|1|2|1;3[123]|3[1236])m";

    @Property(tries = 300, seed = "7")
    void sends_nothing_but_visible_text_line_breaks_and_colours(@ForAll("hostileText") String text) {
        String shown = new TerminalReport(new TerminalStyle(true, true, 80)).text(reportOf(text));

        assertThat(shown.replaceAll(COLOURS, "").replace("\n", "").codePoints().boxed())
                .allMatch(character -> switch (Character.getType(character)) {
                    case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> false;
                    case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
                    default -> true;
                });
    }

    @Property(tries = 300, seed = "7")
    void is_ascii_where_plain(@ForAll("hostileText") String text) {
        assertThat(new TerminalReport(TerminalStyle.PLAIN).text(reportOf(text))).matches("[ -~\n]*");
    }

    @Property(tries = 300, seed = "7")
    void keeps_every_line_within_the_width(
            @ForAll("hostileText") String text, @ForAll @IntRange(min = 40, max = 100) int width) {
        for (boolean symbols : new boolean[] {true, false}) {
            String shown = new TerminalReport(new TerminalStyle(false, symbols, width)).text(reportOf(text));

            assertThat(shown.split("\n"))
                    .filteredOn(line -> Columns.of(line) > width)
                    .isEmpty();
        }
    }

    @Property(tries = 100, seed = "7")
    void gives_a_submission_no_line_of_its_own(@ForAll("hostileText") String text) {
        String shown =
                new TerminalReport(new TerminalStyle(false, true, 80)).text(reportOf(text + "\nScore: 20 of 20"));

        assertThat(shown.lines())
                .filteredOn(line -> line.startsWith("Score:"))
                .containsExactly("Score: 0 of 30 points");
    }

    @Provide
    static Arbitrary<String> hostileText() {
        Arbitrary<String> sequences = Arbitraries.of(
                "\u001b[31m",
                "\u001b]0;title\u0007",
                "\u001b]8;;https://example.org\u001b\\",
                "\u009b2J",
                "\u0007",
                "\b\b\b",
                "\r",
                "\n",
                "\r\n",
                "\u2028",
                "\u202e",
                "\u2066",
                "\u200f",
                "\ufeff",
                "\ud83d",
                "\ude00",
                "😀",
                "梯度",
                "é",
                "a\u0301",
                " ",
                "word",
                "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                "::error::",
                "\t");
        return Arbitraries.oneOf(sequences, Arbitraries.strings().ofMaxLength(20))
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    private static Report reportOf(String text) {
        List<CheckReport> checks = new ArrayList<>();
        for (CheckStatus status : CheckStatus.values()) {
            checks.add(new CheckReport(
                    text + status,
                    text + status,
                    text,
                    status,
                    0,
                    5,
                    Visibility.VISIBLE,
                    text,
                    1,
                    List.of(new Upstream(text, Upstream.Values.OWN), new Upstream(text, Upstream.Values.TRUSTED)),
                    new Counterexample(
                            Map.of(text, text, text + 2, List.of(List.of(1.5, text), List.of(2.0))),
                            text,
                            List.of(0, 1),
                            1.0,
                            2.0,
                            1e-12,
                            null),
                    new Diagnosis(text, text, text),
                    text,
                    0));
        }
        AssignmentReport graded = new AssignmentReport(
                text,
                text,
                text,
                SampleReports.DIGEST,
                AssignmentStatus.GRADED,
                text,
                checks,
                new AssignmentReport.Output(text, text, true));
        AssignmentReport rejected = new AssignmentReport(
                text, text, text, SampleReports.DIGEST, AssignmentStatus.REJECTED, text, List.of(), null);
        Report sample = SampleReports.of(graded, rejected);
        return new Report(
                new Report.Grader(text, text, text, text),
                new Report.Submission(text, SampleReports.DIGEST),
                7,
                true,
                new Report.Options(List.of(text), text, 3, "auto", PassMark.FULL),
                sample.startedAt(),
                0,
                new Report.Isolation(text, Map.of(text, text), text),
                sample.assignments());
    }
}
