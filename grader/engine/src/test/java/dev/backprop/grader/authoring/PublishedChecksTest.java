package dev.backprop.grader.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backprop.assignments.scaling.Scaling;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.message.MessageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedChecksTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name_the_file() {
        file = folder.resolve("checks.json");
    }

    private PublishedChecks checks() {
        return new PublishedChecks(folder, "01-scaling", new Scaling());
    }

    private Optional<String> problem() {
        return checks().problem().map(Message::text);
    }

    @Test
    void asks_for_a_version_that_is_not_recorded() {
        assertThat(checks().isNew()).isTrue();
        assertThat(problem())
                .contains("01-scaling/checks.json does not hold version 1.0. When its checks and points are final, run:"
                        + " grade verify --record");
    }

    @Test
    void records_checks_points_and_seed_in_the_order_of_the_report() throws IOException {
        checks().record();

        assertThat(Files.readString(file)).isEqualTo("""
                        {
                          "format": 1,
                          "versions": {
                            "1.0": {
                              "seed": 20260901,
                              "checks": {
                                "scores": 1,
                                "loss": 1,
                                "dscores": 3,
                                "dW": 3,
                                "purity": 2
                              }
                            }
                          }
                        }
                        """);
        assertThat(checks().isNew()).isFalse();
        assertThat(problem()).isEmpty();
    }

    @Test
    void keeps_the_entries_of_other_versions() throws IOException {
        String older = "{\"format\": 1, \"versions\": {\"0.9\": {\"seed\": 7, \"checks\": {\"loss\": 0.5}}}}";
        Files.writeString(file, older);

        checks().record();

        assertThat(Files.readString(file).replaceAll("\\s", ""))
                .contains("\"0.9\":{\"seed\":7,\"checks\":{\"loss\":0.5}},\"1.0\":{\"seed\":20260901,");
    }

    @Test
    void refuses_to_change_an_entry() throws IOException {
        checks().record();
        String before = Files.readString(file);

        assertThatThrownBy(() -> checks().record()).isInstanceOf(IllegalStateException.class);
        assertThat(Files.readString(file)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "scores": 1,     | ''                      | check scores (1) is new
            "purity": 2      | "purity": 2, "tidy": 5  | check tidy (5) is gone
            "dW": 3          | "dW": 2.5               | check dW was worth 2.5 and is worth 3
            20260901         | 7                       | the default seed was 7 and is 20260901
            """)
    void says_what_has_changed_under_an_unchanged_version(String text, String instead, String difference)
            throws IOException {
        checks().record();
        String recorded = Files.readString(file);
        assertThat(recorded).contains(text);
        Files.writeString(file, recorded.replace(text, instead));

        assertThat(problem())
                .hasValueSatisfying(problem -> assertThat(problem)
                        .startsWith("01-scaling/checks.json records something else for version 1.0:\n  " + difference
                                + "\n")
                        .endsWith("raise the version in assignment.json and run grade verify --record."));
    }

    @Test
    void tells_another_order_of_the_checks() throws IOException {
        checks().record();
        String recorded = Files.readString(file).replaceAll("\\s", "");
        Files.writeString(file, recorded.replace("\"scores\":1,\"loss\":1", "\"loss\":1,\"scores\":1"));

        assertThat(problem())
                .hasValueSatisfying(problem -> assertThat(problem)
                        .contains("the checks come in another order: scores, loss, dscores, dW, purity"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{",
                "{\"format\": 1}",
                "{\"format\": 2, \"versions\": {}}",
                "{\"format\": 1, \"versions\": {\"1.0\": {\"seed\": 7}}}"
            })
    void refuses_a_file_of_another_format(String json) throws IOException {
        Files.writeString(file, json);

        assertThatThrownBy(this::problem)
                .isInstanceOf(MessageException.class)
                .hasMessageStartingWith("01-scaling/checks.json cannot be read: ");
    }
}
