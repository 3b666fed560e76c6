package dev.backprop.grader.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.report.HostileReports;
import dev.backprop.grader.report.WorkflowCommands;
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
        String shown = new TerminalReport(new TerminalStyle(true, true, 80)).text(HostileReports.of(text));

        assertThat(shown.replaceAll(COLOURS, "").replace("\n", "").codePoints().boxed())
                .allMatch(character -> switch (Character.getType(character)) {
                    case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> false;
                    case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
                    default -> true;
                });
    }

    @Property(tries = 300, seed = "7")
    void is_ascii_where_plain(@ForAll("hostileText") String text) {
        assertThat(new TerminalReport(TerminalStyle.PLAIN).text(HostileReports.of(text)))
                .matches("[ -~\n]*");
    }

    @Property(tries = 300, seed = "7")
    void keeps_every_line_within_the_width(
            @ForAll("hostileText") String text, @ForAll @IntRange(min = 40, max = 100) int width) {
        for (boolean symbols : new boolean[] {true, false}) {
            String shown = new TerminalReport(new TerminalStyle(false, symbols, width)).text(HostileReports.of(text));

            assertThat(shown.split("\n"))
                    .filteredOn(line -> Columns.of(line) > width)
                    .isEmpty();
        }
    }

    @Property(tries = 100, seed = "7")
    void gives_a_submission_no_line_of_its_own(@ForAll("hostileText") String text) {
        String shown = new TerminalReport(new TerminalStyle(false, true, 80))
                .text(HostileReports.of(text + "\nScore: 20 of 20"));

        assertThat(shown.lines())
                .filteredOn(line -> line.startsWith("Score:"))
                .containsExactly("Score: 0 of 30 points");
    }

    @Property(tries = 300, seed = "7")
    void holds_no_command_to_a_ci_system(@ForAll("hostileText") String text, @ForAll boolean symbols) {
        String shown = new TerminalReport(new TerminalStyle(false, symbols, 80)).text(HostileReports.of(text));

        assertThat(WorkflowCommands.in(shown)).isEmpty();
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
                "\n::error::",
                "##[error]",
                "\t");
        return Arbitraries.oneOf(sequences, Arbitraries.strings().ofMaxLength(20))
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }
}
