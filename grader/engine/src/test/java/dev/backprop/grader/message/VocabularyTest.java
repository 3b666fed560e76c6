package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.check.CheckMessages;
import dev.backprop.grader.check.CheckMessages.JudgedWith;
import dev.backprop.grader.check.CheckMessages.WrongValue;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    private static final Vocabulary CHECKS = new Vocabulary(List.of(CheckMessages.class));

    @Test
    void arguments_are_numbers_texts_lists_and_messages() {
        Said said = Said.of(new WrongValue(
                "dW", List.of(0, 2), Double.NaN, 0.5, 1e-12, new JudgedWith(List.of("scores"), List.of())));

        assertThat(said.code()).isEqualTo("WrongValue");
        assertThat(said.arguments())
                .containsEntry("stage", "dW")
                .containsEntry("index", List.of(0.0, 2.0))
                .containsEntry("yours", "NaN")
                .containsEntry("expected", 0.5)
                .containsEntry(
                        "judgedWith",
                        Map.of(
                                "code",
                                "JudgedWith",
                                "arguments",
                                Map.of("own", List.of("scores"), "trusted", List.of()),
                                "text",
                                "given your own scores"));
    }

    @Test
    void what_is_unknown_keeps_its_own_words() {
        Said other = new Said("NeverHeardOf", Map.of(), null, "Own words.");
        Said less = new Said("WrongValue", Map.of("stage", "dW"), null, "Own words.");
        Said odd = new Said("AlwaysZero", Map.of("stage", 3), null, "Own words.");

        assertThat(CHECKS.again(other)).isEqualTo(other);
        assertThat(CHECKS.again(less)).isEqualTo(less);
        assertThat(CHECKS.again(odd)).isEqualTo(odd);
    }

    @Test
    void of_long_texts_the_beginning_is_kept() {
        Said said = Said.of(new CheckMessages.AlwaysZero("x".repeat(1_000_000)));

        assertThat(String.valueOf(said.arguments().get("stage"))).hasSize(2_000).endsWith("…");
    }
}
