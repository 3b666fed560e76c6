package dev.backprop.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class DefusedTest {

    static final List<String> TEXTS = HostileReports.TEXTS;

    @ParameterizedTest
    @CsvSource({
        "'::error::x', '\\::error::x'",
        "'  ::error::x', '  \\::error::x'",
        "'x ##[error]', 'x #\\#[error]'",
        "'##vso[task]', '#\\#vso[task]'",
        "'###[', '##\\#['",
        "'Foo::bar', 'Foo::bar'",
        "'# ## [a]', '# ## [a]'",
    })
    void breaks_what_a_ci_system_obeys_and_nothing_else(String text, String harmless) {
        assertThat(Defused.line(text)).isEqualTo(harmless);
    }

    @ParameterizedTest
    @FieldSource("TEXTS")
    void leaves_no_command_in_hostile_text(String text) {
        assertThat(WorkflowCommands.in(Defused.line(text))).isEmpty();
        assertThat(WorkflowCommands.in(Defused.lines("x\n" + text + "\n" + text)))
                .isEmpty();
    }

    @Test
    void the_parser_of_these_tests_finds_the_commands() {
        assertThat(WorkflowCommands.in(String.join("\n", TEXTS)))
                .extracting(WorkflowCommands.Command::name)
                .contains("error", "stop-commands", "add-mask", "set-output", "task.setvariable", "buildStatus")
                .hasSizeGreaterThanOrEqualTo(11);
    }

    @Test
    void cuts_long_text_and_says_so() {
        assertThat(Defused.lines("abc\ndef", 5)).isEqualTo("abc\n…");
        assertThat(Defused.lines("abc\ndef", 7)).isEqualTo("abc\ndef");
        assertThat(Defused.lines("😀😀😀", 4)).isEqualTo("😀…");
        assertThat(Defused.lines("\0".repeat(100), 20)).hasSize(20);
    }

    @ParameterizedTest
    @FieldSource("TEXTS")
    void changes_no_json_value(String text) {
        String json = ReportJson.text(List.of(text));

        assertThat(WorkflowCommands.in(json)).isEmpty();
        assertThat(JsonParser.parseString(json).getAsJsonArray().get(0).getAsString())
                .isEqualTo(text);
    }

    @Test
    void takes_time_linear_in_the_text() {
        assertThat(Defused.lines("#".repeat(500_000) + "a".repeat(500_000))).hasSize(1_000_000);
        assertThat(Defused.lines(" ".repeat(1_000_000))).hasSize(1_000_000);
    }
}
