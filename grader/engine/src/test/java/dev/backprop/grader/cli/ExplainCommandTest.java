package dev.backprop.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainCommandTest {

    private String out = "";
    private String err = "";

    private int grade(String commandLine) {
        return grade(commandLine, Map.of("LC_ALL", "C.UTF-8"), false);
    }

    private int grade(String commandLine, Map<String, String> environment, boolean isTerminal) {
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        int exitCode = CommandLines.run(
                commandLine.split(" "),
                new Terminal(environment, isTerminal, Path.of(""), Path.of("")),
                new PrintStream(outBytes, true, StandardCharsets.UTF_8),
                new PrintStream(errBytes, true, StandardCharsets.UTF_8));
        out = outBytes.toString(StandardCharsets.UTF_8);
        err = errBytes.toString(StandardCharsets.UTF_8);
        return exitCode;
    }

    @Test
    void prints_the_page_of_a_mistake() {
        assertThat(grade("explain factor-half")).isZero();
        assertThat(out).isEqualTo("""
                Half as large as it should be

                  Hint: Is there a ½ in it that the exercise does not ask for, or a square that
                    was differentiated without its 2?

                What happens
                  Every entry is half the right value.

                Why
                  Many books write a ½ in front of a square, so that it cancels the 2 of the
                  derivative. There are two conventions, and each is sound in itself. Mixed,
                  they cost a factor of 2: without the ½ in the loss, the 2 stays in the
                  gradient.

                In two numbers
                  w² has the slope 2·w: 6 at w = 3. A step from 3 to 3.01 shows it: w² goes from
                  9 to 9.0601, by about 6 times the step. Only ½·w² has the slope 3.

                How dimensions show it
                  They do not: ½ is a plain number. A small step shows it. Divide the change of
                  the loss by the step and compare.
                """);
    }

    @Test
    void plain_output_is_ascii() {
        assertThat(grade("explain factor-half --plain")).isZero();
        assertThat(out).isASCII().contains("w^2 has the slope 2*w");
    }

    @Test
    void keeps_to_the_width_of_the_terminal() {
        grade("explain few-digits", Map.of("LC_ALL", "C.UTF-8", "COLUMNS", "50"), false);
        assertThat(out.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(50));

        grade("explain", Map.of("LC_ALL", "C.UTF-8", "COLUMNS", "50"), false);
        assertThat(out.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(50));
    }

    @Test
    void headings_are_bold_on_a_terminal() {
        grade("explain zero", Map.of("LC_ALL", "C.UTF-8", "TERM", "xterm"), true);

        assertThat(out).contains("\u001b[1mThe value is 0 everywhere\u001b[0m", "\u001b[1mWhy\u001b[0m");
    }

    @Test
    void prints_both_pages_of_two_mistakes() {
        assertThat(grade("explain transposed+factor-n")).isZero();
        assertThat(out)
                .containsSubsequence(
                        "Rows and columns are exchanged",
                        "\n\nThe mean over the batch is missing: N times too large\n");
    }

    @Test
    void lists_all_mistakes_with_their_titles() {
        assertThat(grade("explain")).isZero();
        assertThat(out)
                .startsWith("In any exercise\n  zero ")
                .containsPattern("\n  transposed +Rows and columns are exchanged\n")
                .contains("state-between-calls")
                .endsWith("./grade explain ID prints the page of one of them.\n");
    }

    @Test
    void an_unknown_mistake_is_answered_with_what_is_like_it() {
        assertThat(grade("explain factor-tow")).isEqualTo(2);
        assertThat(out).isEmpty();
        assertThat(err).startsWith("grade: There is no mistake factor-tow. Did you mean: factor-two");
    }

    @Test
    void help_has_an_example_and_the_command_is_listed() {
        assertThat(grade("explain --help")).isZero();
        assertThat(out).contains("Usage: grade explain", "./grade explain factor-n");
        assertThat(grade("--help")).isZero();
        assertThat(out).contains("explain");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"explain zero transposed", "explain --format json", "--seed 1 explain zero", "--plain explain"})
    void wrong_usage_is_no_failure_of_the_grader(String commandLine) {
        assertThat(grade(commandLine)).isEqualTo(2);
    }
}
