package dev.backprop.grader.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backprop.assignments.scaling.Scaling;
import dev.backprop.grader.diagnosis.DiagnosisMessages.CheckIsNoMistake;
import dev.backprop.grader.message.MessageException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownMistakesTest {

    private final KnownMistakes known = KnownMistakes.of(List.of());

    @Test
    void lists_each_mistake_once_and_those_seen_in_behaviour_too() {
        assertThat(known.general().stream().map(MistakePage::id))
                .doesNotHaveDuplicates()
                .contains("zero", "finite-differences", "state-between-calls", "argument-changed");
        assertThat(known.byAssignment()).isEmpty();
    }

    @Test
    void finds_the_pages_of_two_mistakes_made_at_once() {
        assertThat(known.pages("factor-n+transposed").stream().map(MistakePage::id))
                .containsExactly("factor-n", "transposed");
    }

    @Test
    void offers_what_may_have_been_meant() {
        assertThatThrownBy(() -> known.pages("Sign-fliped"))
                .isInstanceOf(MessageException.class)
                .hasMessageContaining("There is no mistake Sign-fliped. Did you mean: sign-flipped?");
        assertThatThrownBy(() -> known.pages("zero+half")).hasMessageContaining("no mistake half", "factor-half?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "+", "zero+", "z", "a-thing-of-quite-another-kind"})
    void offers_nothing_where_nothing_is_near(String id) {
        assertThatThrownBy(() -> known.pages(id))
                .isInstanceOf(MessageException.class)
                .hasMessageNotContaining("Did you mean");
    }

    @Test
    void a_check_is_answered_with_whose_it_is() {
        assertThatThrownBy(() -> KnownMistakes.of(List.of(new Scaling())).pages("dW"))
                .isInstanceOfSatisfying(
                        MessageException.class,
                        thrown -> assertThat(thrown.reason())
                                .isInstanceOfSatisfying(
                                        CheckIsNoMistake.class,
                                        check -> assertThat(check.mistakes()).containsOnlyKeys("scaling")));
    }
}
