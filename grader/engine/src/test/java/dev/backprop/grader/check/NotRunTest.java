package dev.backprop.grader.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.check.CheckMessages.NotRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NotRunTest {

    @Test
    void says_what_the_check_needs() {
        assertThat(new NotRun(NotRun.Reason.NO_PASSING_GRADIENT).text())
                .isEqualTo("Earned once a gradient stage passes.");
        assertThat(new NotRun(NotRun.Reason.NO_PASSING_STAGE).text()).isEqualTo("Earned once a stage passes.");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NO_PASSING_GRADIENT", "NO_PASSING_STAGE"})
    void has_words_for_every_other_reason(NotRun.Reason reason) {
        assertThat(new NotRun(reason).text()).startsWith("Not ").endsWith(".");
    }
}
